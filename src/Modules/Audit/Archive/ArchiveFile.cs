using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace SafetyPlatform.Audit.Archive;

/// <summary>A ZIP that is written front to back and remembers the sum of each file in it.</summary>
internal sealed class ArchiveFile(Stream target) : IAsyncDisposable
{
    private readonly ZipArchive zip = new(target, ZipArchiveMode.Create, leaveOpen: true);
    private readonly StringBuilder sums = new();

    public async Task AddAsync(string name, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        using var sum = SHA256.Create();

        await using (var file = new CryptoStream(await zip.CreateEntry(name, CompressionLevel.Fastest).OpenAsync(cancellationToken), sum, CryptoStreamMode.Write))
        {
            await write(file);
            await file.FlushFinalBlockAsync(cancellationToken);
        }

        sums.Append(Convert.ToHexStringLower(sum.Hash!)).Append("  ").Append(name).Append('\n');
    }

    public Task AddAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken) =>
        AddAsync(name, file => file.WriteAsync(content, cancellationToken).AsTask(), cancellationToken);

    public Task AddAsync(string name, string content, CancellationToken cancellationToken) => AddAsync(name, Encoding.UTF8.GetBytes(content), cancellationToken);

    /// <summary>The sums themselves, last.</summary>
    public async Task EndAsync(CancellationToken cancellationToken)
    {
        await using var file = await zip.CreateEntry("SHA256SUMS", CompressionLevel.Fastest).OpenAsync(cancellationToken);
        await file.WriteAsync(Encoding.UTF8.GetBytes(sums.ToString()), cancellationToken);
    }

    public ValueTask DisposeAsync() => zip.DisposeAsync();
}
