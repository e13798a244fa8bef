namespace SafetyPlatform.Witness;

/// <summary>Where a log shows its heads: over the network, or in files that someone carried here.</summary>
internal interface ILog
{
    /// <summary>Under which the witness recognises it; null when it is a file, which may come from anywhere.</summary>
    string? Address { get; }

    Task<byte[]> CheckpointAsync(CancellationToken cancellationToken);

    /// <summary>keys.json, asked for at the first contact only. Null when there is none to be had.</summary>
    Task<byte[]?> KeysAsync(CancellationToken cancellationToken);

    /// <summary>One hash in hexadecimal a line.</summary>
    Task<byte[]> ConsistencyAsync(long from, long to, CancellationToken cancellationToken);

    /// <summary>Hands the cosigned checkpoint back.</summary>
    Task GiveAsync(byte[] note, CancellationToken cancellationToken);
}
