namespace SafetyPlatform.Kernel.Documents;

/// <summary>The two programs that PDF needs, or why they are not there.</summary>
internal sealed record Typesetter(string Node, string Script, string? Missing)
{
    private const string ScriptName = "render.mjs";
    private static readonly string Compiler = Path.Combine("node_modules", "@myriaddreamin", "typst-ts-node-compiler");

    public static Typesetter Find(PdfOptions options)
    {
        var folder = options.Folder ?? Ancestors(AppContext.BaseDirectory).Select(f => Path.Combine(f, "pdf")).FirstOrDefault(HasScript);
        var node = Program(options.NodePath);

        if (folder is null || !HasScript(folder))
        {
            return new("", "", $"The folder with {ScriptName} was not found.");
        }

        if (!Ancestors(Path.GetFullPath(folder)).Any(f => Directory.Exists(Path.Combine(f, Compiler))))
        {
            return new("", "", "The typesetter's packages are not installed beside the folder pdf.");
        }

        return node is null
            ? new("", "", $"Node was not found as \"{options.NodePath}\".")
            : new(node, Path.Combine(Path.GetFullPath(folder), ScriptName), null);
    }

    private static bool HasScript(string folder) => File.Exists(Path.Combine(folder, ScriptName));

    private static IEnumerable<string> Ancestors(string folder)
    {
        for (var f = new DirectoryInfo(folder); f is not null; f = f.Parent)
        {
            yield return f.FullName;
        }
    }

    private static string? Program(string name)
    {
        string[] names = OperatingSystem.IsWindows() ? [name, name + ".exe"] : [name];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

        return Path.IsPathRooted(name)
            ? names.FirstOrDefault(File.Exists)
            : folders.SelectMany(f => names.Select(n => Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }
}
