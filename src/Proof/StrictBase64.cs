namespace SafetyPlatform.Proof;

/// <summary>Base64 of RFC 4648 section 4 as it is written, and in no other way: one value, one text.</summary>
internal static class StrictBase64
{
    /// <exception cref="FormatException">It is not Base64, or could have been written differently.</exception>
    public static byte[] Read(string text)
    {
        var bytes = Convert.FromBase64String(text);

        return Convert.ToBase64String(bytes) == text ? bytes : throw new FormatException("Not the one way to write it in Base64.");
    }
}
