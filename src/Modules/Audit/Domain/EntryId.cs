using System.Buffers.Binary;

namespace SafetyPlatform.Audit.Domain;

/// <summary>Ids of version 7 that also sort within a millisecond in the order they were made, so that the sealer keeps that order.</summary>
internal static class EntryId
{
    private static long counter;

    public static Guid Next(DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(now).TryWriteBytes(bytes, bigEndian: true, out _);
        var count = Interlocked.Increment(ref counter);
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(0x7000 | ((count >> 14) & 0x0FFF)));
        BinaryPrimitives.WriteUInt16BigEndian(bytes[8..], (ushort)(0x8000 | (count & 0x3FFF)));

        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>The smallest id that can have been made at this instant: a period of time is a range of ids.</summary>
    public static Guid FirstAt(DateTime utc)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, new DateTimeOffset(utc).ToUnixTimeMilliseconds() << 16);

        return new Guid(bytes, bigEndian: true);
    }
}
