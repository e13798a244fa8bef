using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>The sections that a new document of a kind begins with: one line each, with its parts after a colon.</summary>
internal sealed class Template(IStringLocalizer texts)
{
    public IReadOnlyList<SectionText> For(DocumentKind kind) =>
        [.. texts[$"Plans.Template.{kind}"].Value.Split('\n').Select(SectionFrom)];

    private static SectionText SectionFrom(string line)
    {
        var halves = line.Split(':', 2);
        var parts = halves.Length == 1 ? [] : halves[1].Split(';', StringSplitOptions.TrimEntries).Select(p => new PartText(p, null)).ToList();

        return new SectionText(halves[0], null, parts);
    }
}
