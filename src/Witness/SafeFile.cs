namespace SafetyPlatform.Witness;

/// <summary>Files that are either as they were or as they should be, also when the machine stops meanwhile.</summary>
internal static class SafeFile
{
    public static void Write(string path, byte[] bytes)
    {
        var unfinished = $"{path}.unfinished";

        using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
