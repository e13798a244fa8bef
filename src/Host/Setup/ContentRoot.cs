namespace SafetyPlatform.Host.Setup;

internal static class ContentRoot
{
    /// <summary>The folder of the program when it is published, the project's when it is built: never the folder it happens to be started from.</summary>
    public static string Find()
    {
        var published = AppContext.BaseDirectory;

        if (Directory.Exists(Path.Combine(published, "wwwroot")))
        {
            return published;
        }

        for (var folder = new DirectoryInfo(published); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "SafetyPlatform.sln")))
            {
                return Path.Combine(folder.FullName, "src", "Host");
            }
        }

        return published;
    }
}
