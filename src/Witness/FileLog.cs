namespace SafetyPlatform.Witness;

/// <summary>A head that was carried here by hand.</summary>
/// <param name="checkpoint">Path of the checkpoint; keys.json and consistency.txt are looked for beside it.</param>
/// <param name="consistency">Path of the proof when it lies elsewhere.</param>
/// <param name="isKeysAsked">Whether a keys.json beside the checkpoint is trusted at the first contact.</param>
internal sealed class FileLog(string checkpoint, string? consistency, bool isKeysAsked) : ILog
{
    public string? Address => null;

    public Task<byte[]> CheckpointAsync(CancellationToken cancellationToken) => File.ReadAllBytesAsync(checkpoint, cancellationToken);

    public async Task<byte[]?> KeysAsync(CancellationToken cancellationToken) =>
        isKeysAsked && File.Exists(Beside("keys.json")) ? await File.ReadAllBytesAsync(Beside("keys.json"), cancellationToken) : null;

    public Task<byte[]> ConsistencyAsync(long from, long to, CancellationToken cancellationToken) =>
        File.ReadAllBytesAsync(consistency ?? Beside("consistency.txt"), cancellationToken);

    /// <summary>It is printed, and whoever carried the checkpoint here carries it back.</summary>
    public Task GiveAsync(byte[] note, CancellationToken cancellationToken) => Task.CompletedTask;

    private string Beside(string name) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(checkpoint))!, name);
}
