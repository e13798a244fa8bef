namespace SafetyPlatform.Tests.Worlds;

/// <summary>The tree these tests were built from.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    /// <summary>The product's own code, without what a build has made.</summary>
    public static IEnumerable<string> SourceFiles() => Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "SafetyPlatform.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
