namespace SafetyPlatform.Audit.Archive;

/// <summary>A folder that is gone when the writing is over, however it ended.</summary>
internal sealed class TemporaryFiles : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("safety-archive-");

    public FileStream Create(string name) => File.Create(PathOf(name), 65536, FileOptions.Asynchronous);

    public async Task CopyAsync(string name, Stream target, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(PathOf(name));
        await file.CopyToAsync(target, cancellationToken);
    }

    public void Dispose() => folder.Delete(recursive: true);

    public string PathOf(string name) => Path.Combine(folder.FullName, name);
}
