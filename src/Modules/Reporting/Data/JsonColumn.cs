using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafetyPlatform.Reporting.Data;

/// <summary>A value that is always read and written whole, kept as JSON in one text column.</summary>
internal static class JsonColumn
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(
            value => Write(value),
            stored => JsonSerializer.Deserialize<T>(stored, Options)!,
            new ValueComparer<T>((a, b) => Write(a) == Write(b), value => StringComparer.Ordinal.GetHashCode(Write(value)), value => JsonSerializer.Deserialize<T>(Write(value), Options)!));

        return property;
    }

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);
}
