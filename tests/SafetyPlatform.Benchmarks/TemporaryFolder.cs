namespace SafetyPlatform.Benchmarks;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("safety-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
