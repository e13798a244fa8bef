using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SafetyPlatform.Kernel.Documents;

/// <summary>SHA-256 over fields with their lengths, so that no two lists of fields give the same bytes.</summary>
internal sealed class FieldHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(int number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        _hash.AppendData(bytes);
    }

    public void Add(bool value) => _hash.AppendData([value ? (byte)1 : (byte)0]);

    public void Add(DateOnly date) => Add(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public void Add(string? text)
    {
        if (text is null)
        {
            Add(-1);

            return;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        Add(bytes.Length);
        _hash.AppendData(bytes);
    }

    public void AddAll<T>(IReadOnlyList<T> items, Action<T> add)
    {
        Add(items.Count);

        foreach (var item in items)
        {
            add(item);
        }
    }

    public string Finish() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();
}
