using System.Text.Json.Serialization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>A decision as it is read.</summary>
/// <param name="Paragraph">Number in the minutes without the sign; null when it was not a board.</param>
/// <param name="Version">Number of the version it adopts.</param>
internal sealed record DecisionLine(
    Guid Id, string Board, DateOnly On, string? Paragraph, DateOnly From, int? Version, RevisionRule? Rule, bool YearlyReport, string? SourceHref)
{
    /// <summary>Who decided, with the paragraph, kept together on a line.</summary>
    [JsonIgnore]
    public string Decider => Paragraph is null ? Board : $"{Board} §\u00A0{Paragraph}";

    public static DecisionLine Of(BoardDecision decision, GoverningDocument document) => new(
        decision.Id, decision.Board, decision.On, decision.Paragraph, decision.From,
        document.Versions.Find(v => v.Id == decision.VersionId)?.Number, decision.Rule, decision.YearlyReport, decision.SourceHref);
}

internal sealed record VersionLine(int Number, VersionState State, DateOnly BegunOn, DateOnly? ReadyOn, DateOnly? AdoptedOn, DateOnly? InForceFrom)
{
    public static VersionLine Of(DocumentVersion version, GoverningDocument document, DateOnly today) => new(
        version.Number, version.StateOn(document.Decisions, today), version.BegunOn, version.ReadyOn, version.AdoptedOn, version.InForceFrom);
}

internal sealed record SignalLine(
    Guid Id, SignalReason Reason, string Subject, string EvidenceHref, DateOnly On, DateOnly AssessBy, DateOnly? AssessedOn, bool? RevisionNeeded);

internal sealed record EvidenceLine(EvidenceKind Kind, SignalReason? Reason, string Text, DateOnly? On, string? Href, int? Reached, int? Units)
{
    public static EvidenceLine Of(ReviewEvidence evidence) =>
        new(evidence.Kind, evidence.Reason, evidence.Text, evidence.On, evidence.Href, evidence.Reached, evidence.Units);
}

/// <param name="By">Name and title of the one who assessed; empty when nobody is named.</param>
internal sealed record ReviewLine(
    Guid Id, DateOnly On, ReviewResult Result, string Assessment, RevisionRule? ProposedRule, string By, int Version, IReadOnlyList<EvidenceLine> Examined);
