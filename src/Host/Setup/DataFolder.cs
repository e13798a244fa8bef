namespace SafetyPlatform.Host.Setup;

internal static class DataFolder
{
    /// <summary>Where database, keys and the demo's mails are kept: <c>Data:Folder</c>, otherwise <c>data</c> beside where the product was started.</summary>
    public static string Of(IConfiguration configuration)
    {
        var folder = Path.GetFullPath(configuration["Data:Folder"] ?? "data");

        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".probe-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new StartException($"The data folder {folder} cannot be written to. Give the account that runs the product write permission, or choose another folder with Data__Folder.");
        }

        return folder;
    }
}

/// <summary>Why the product cannot start, in words that say what to do.</summary>
internal sealed class StartException(string message) : Exception(message);
