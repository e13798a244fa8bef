using System.Reflection;
using System.Text.RegularExpressions;
using SafetyPlatform.Contracts;
using SafetyPlatform.Host;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using Shouldly;
using Xunit;

namespace SafetyPlatform.ArchitectureTests;

public sealed partial class TextTests
{
    private static readonly TextCatalogue Texts = new(Repository.AllModules.Select(m => m.Assembly).Append(Repository.Kernel).Append(typeof(Modules).Assembly));

    [Fact]
    public void Every_text_is_there_in_both_languages() =>
        Texts.All.Where(t => string.IsNullOrWhiteSpace(t.Value.Sv) || string.IsNullOrWhiteSpace(t.Value.En)).Select(t => t.Key).ShouldBeEmpty();

    [Fact]
    public void Both_languages_take_the_same_arguments() =>
        Texts.All.Where(t => !ArgumentsOf(t.Value.Sv).SetEquals(ArgumentsOf(t.Value.En))).Select(t => t.Key).ShouldBeEmpty();

    [Fact]
    public void Every_key_that_pages_and_code_ask_for_exists()
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var file in Repository.Files("*.cs", "src").Concat(Repository.Files("*.cshtml", "src")))
        {
            foreach (Match use in KeyInUse().Matches(File.ReadAllText(file)))
            {
                var key = use.Groups["key"].Value;

                if (!Texts.All.ContainsKey(key) && !Texts.All.ContainsKey($"{key}.Many"))
                {
                    missing.Add($"{key} in {Repository.Relative(file)}");
                }
            }
        }

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Every_command_and_sensitive_query_can_be_named_in_the_audit_trail()
    {
        var audited = Repository.Commands.Concat(Repository.Messages.Where(m => m.IsDefined(typeof(SensitiveReadAttribute)))).Where(m => m.Name != "RecordAct");

        audited.Select(m => $"Audit.Type.{m.Name}").Where(key => !Texts.All.ContainsKey(key)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_menu_entry_has_its_text_and_a_permission_that_exists()
    {
        foreach (var entry in Repository.AllModules.SelectMany(m => m.Menu))
        {
            Texts.All.ContainsKey(entry.Text).ShouldBeTrue(entry.Text);
            (entry.Permission is null || PermissionTable.Names.Contains(entry.Permission)).ShouldBeTrue(entry.Text);
            (entry.Group is null || Texts.All.ContainsKey(entry.Group)).ShouldBeTrue(entry.Text);
        }
    }

    private static HashSet<string> ArgumentsOf(string text) => [.. Argument().Matches(text).Select(m => m.Groups["number"].Value)];

    [GeneratedRegex(@"\{(?<number>\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Argument();

    /// <summary>A literal key in square brackets or as the first argument of what takes one.</summary>
    [GeneratedRegex(@"(?:\b(?:T|texts|t|text|Texts)\[|RuleViolationException\(|\.Count\(|Say\()""(?<key>[A-Z][A-Za-z]+(?:\.[A-Za-z0-9]+)+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex KeyInUse();
}
