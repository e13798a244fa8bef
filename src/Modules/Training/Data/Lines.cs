using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SafetyPlatform.Training.Data;

/// <summary>Short lists in one column, a line each: the same on both databases, and readable in the audit trail.</summary>
internal static class Lines
{
    public static void AsLines(this PropertyBuilder<List<string>> property) => property.HasConversion(
        new ValueConverter<List<string>, string>(list => string.Join('\n', list), text => Split(text)),
        ComparerOf<string>());

    public static void AsLines<T>(this PropertyBuilder<List<T>> property)
        where T : struct, Enum => property.HasConversion(
        new ValueConverter<List<T>, string>(list => string.Join('\n', list), text => Split(text).ConvertAll(line => Enum.Parse<T>(line))),
        ComparerOf<T>());

    /// <summary>What was typed one thing per line; empty lines are nothing.</summary>
    public static List<string> Split(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static ValueComparer<List<T>> ComparerOf<T>() => new(
        (a, b) => a!.SequenceEqual(b!),
        list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
        list => list.ToList());
}
