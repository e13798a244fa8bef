using System.Text.RegularExpressions;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

/// <summary>
/// The types of audit entries: each declared, each with its meaning in both languages, all in <c>docs/audit-events.md</c>, which
/// <c>ACCEPT=1</c> writes anew.
/// </summary>
public sealed partial class EventTypeTests
{
    private static readonly string[] Head =
    [
        "# Audit events",
        "",
        "Every type an audit entry can have. Made from the code by a test; change the texts (`Audit.Type.*`) or the code, and run it with",
        "`ACCEPT=1`. Most types are a command or a sensitive read and have its name; the others are declared with `[Leaves]` where they",
        "are written.",
        "",
        "| Type | Svenska | English | Written by | Who may |",
        "|---|---|---|---|---|",
    ];

    [Fact]
    public void The_documentation_lists_every_type_with_its_meaning()
    {
        var file = Path.Combine(Repository.Root, "docs", "audit-events.md");
        var table = Head.Concat(EventTypes.All.Select(t => RowOf(t.Key, t.Value))).ToList();

        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            File.WriteAllLines(file, table);
        }

        table.ShouldBe(File.ReadAllLines(file));
    }

    [Fact]
    public void Every_type_says_what_it_means_in_both_languages() =>
        EventTypes.All.Keys.Where(t => !EventTypes.Texts.All.ContainsKey($"Audit.Type.{t}")).ShouldBeEmpty();

    [Fact]
    public void No_meaning_is_kept_for_a_type_that_is_gone() =>
        EventTypes.Texts.All.Keys.Where(k => k.StartsWith("Audit.Type.", StringComparison.Ordinal)).Select(k => k["Audit.Type.".Length..]).Except(EventTypes.All.Keys).ShouldBeEmpty();

    [Fact]
    public void What_is_written_under_another_name_is_declared_and_what_is_declared_is_written()
    {
        var written = Repository.SourceFiles().Select(File.ReadAllText).SelectMany(text => Writing().Matches(text))
            .SelectMany(m => Name().Matches(m.Value)).Select(m => m.Groups["type"].Value).ToHashSet(StringComparer.Ordinal);
        var declared = EventTypes.All.Where(t => t.Value.Exists(w => w.Name != t.Key)).Select(t => t.Key).ToHashSet(StringComparer.Ordinal);

        written.Except(EventTypes.All.Keys).ShouldBeEmpty("declare it with [Leaves] on what writes it");
        declared.Except(written).ShouldBeEmpty("declared, but nothing writes it");
    }

    private static string RowOf(string type, List<Type> writers)
    {
        var text = EventTypes.Texts.All.GetValueOrDefault($"Audit.Type.{type}");

        return $"| `{type}` | {text?.Sv} | {text?.En} | {string.Join(", ", writers.Select(w => $"`{w.Name}`"))} | {string.Join(", ", writers.Select(EventTypes.WhoMay).Distinct(StringComparer.Ordinal))} |";
    }

    /// <summary>The calls that give an entry a type by name, to the end of the statement or block.</summary>
    [GeneratedRegex(@"(?:new RecordAct|act\.Rename|passwords\.Check)\([^;{]*", RegexOptions.None, 1000)]
    private static partial Regex Writing();

    [GeneratedRegex("(?<!\\$)\"(?<type>[A-Z][A-Za-z]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
