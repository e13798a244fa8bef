using IO = System.IO;

namespace SafetyPlatform.Tests.Documents;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = IO.Directory.CreateTempSubdirectory("documents-").FullName;

    public void Dispose() => IO.Directory.Delete(Path, recursive: true);
}

internal sealed class TemporaryFile : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TemporaryFile(byte[] content)
    {
        Path = IO.Path.Combine(_folder.Path, "file");
        IO.File.WriteAllBytes(Path, content);
    }

    public string Path { get; }

    public void Dispose() => _folder.Dispose();
}
