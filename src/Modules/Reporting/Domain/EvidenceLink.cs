using SafetyPlatform.Contracts;

namespace SafetyPlatform.Reporting.Domain;

/// <summary>A record that a sentence, a figure or an answer rests on, with its name in both languages.</summary>
internal sealed record EvidenceLink(string Kind, Guid Id, string Sv, string En, string Href)
{
    public static EvidenceLink Of(RecordLink sv, RecordLink en) => new(sv.Kind, sv.Id, sv.Label, en.Label, sv.Href);

    public string Label(string language) => language == "en" ? En : Sv;
}
