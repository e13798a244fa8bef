using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SafetyPlatform.Organization.Domain;

/// <summary>One-time codes by time (RFC 6238): six digits, 30 seconds, SHA-1, as every authenticator app reads them.</summary>
internal static class Totp
{
    private const int SecondsPerStep = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(20);

    public static long StepAt(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeSeconds() / SecondsPerStep;

    /// <summary>The step whose code this is: the present one, or one to either side for clocks that differ; null for a wrong code.</summary>
    public static long? StepOf(byte[] secret, string code, DateTime utc)
    {
        var now = StepAt(utc);
        long? found = null;

        // All three are compared, whichever fits: the time tells nothing.
        foreach (var step in (long[])[now, now - 1, now + 1])
        {
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(CodeAt(secret, step)), Encoding.ASCII.GetBytes(code)))
            {
                found ??= step;
            }
        }

        return found;
    }

    public static string CodeAt(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // The standard asks for HMAC-SHA-1, which is not broken as SHA-1 is.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF, 4)) & int.MaxValue;

        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The address an app reads from the QR code.</summary>
    public static string AddressOf(byte[] secret, string issuer, string account) =>
        $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(account)}?secret={Base32Of(secret)}&issuer={Uri.EscapeDataString(issuer)}";

    /// <summary>The secret as it is typed by hand, without padding.</summary>
    public static string Base32Of(byte[] bytes)
    {
        var text = new StringBuilder();
        var (buffer, bits) = (0, 0);

        foreach (var value in bytes)
        {
            (buffer, bits) = ((buffer << 8) | value, bits + 8);

            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Alphabet[(buffer >> bits) & 31]);
            }

            buffer &= (1 << bits) - 1;
        }

        return bits > 0 ? text.Append(Alphabet[(buffer << (5 - bits)) & 31]).ToString() : text.ToString();
    }
}
