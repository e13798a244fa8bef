namespace SafetyPlatform.Audit.Features;

/// <summary>An export goes through a file that vanishes when it is closed: what goes wrong is said before the first byte is sent.</summary>
internal static class ExportFile
{
    public static async Task<FileStream> FillAsync(Func<Stream, Task> fill)
    {
        var path = Path.Combine(Path.GetTempPath(), $"safety-{Path.GetRandomFileName()}");
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65536, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
        var isFilled = false;

        try
        {
            await fill(file);
            file.Position = 0;
            isFilled = true;

            return file;
        }
        finally
        {
            if (!isFilled)
            {
                await file.DisposeAsync();
            }
        }
    }
}
