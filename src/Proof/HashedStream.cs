using System.Security.Cryptography;

namespace SafetyPlatform.Proof;

/// <summary>Hashes what is read through it, and stops before a small file unfolds into more than a machine can read.</summary>
/// <param name="budget">Bytes that may still be read, shared by the files of an archive.</param>
internal sealed class HashedStream(Stream inner, ReadBudget budget) : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>False once a read has failed.</summary>
    public bool IsWhole { get; private set; } = true;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="InvalidDataException">The file is damaged, or the archive larger than the budget.</exception>
    public override int Read(Span<byte> buffer)
    {
        IsWhole = false;
        var read = inner.Read(buffer);
        hash.AppendData(buffer[..read]);
        budget.Take(read);
        IsWhole = true;

        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Over all that was read.</summary>
    public byte[] Hash() => hash.GetHashAndReset();

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>What an archive may unfold to.</summary>
internal sealed class ReadBudget(long bytes)
{
    private long left = bytes;

    public void Take(int read)
    {
        left -= read;

        if (left < 0)
        {
            throw new InvalidDataException("The archive unfolds into more than is read.");
        }
    }
}
