using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Improvement.Domain;

internal enum RoundKind
{
    SafetyRound,
    SafetyWalk,
    CameraNeed,
}

/// <summary>
/// A round over one or more units. It has no unit of its own: whoever may read one of its units may read it, and sees only
/// those units' answers and findings. Read it through <see cref="Features.RoundsInReach"/>.
/// </summary>
internal sealed class Round
{
    private readonly List<RoundUnit> units = [];
    private readonly List<RoundParticipant> participants = [];

    public required Guid Id { get; init; }

    public required RoundKind Kind { get; init; }

    public required string Title { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>What kind of outside party takes part: "extern part". Null when none does.</summary>
    public required string? ExternalParty { get; init; }

    public required Guid? PlannedBy { get; init; }

    public DateOnly? FinishedOn { get; private set; }

    public string? Summary { get; private set; }

    /// <summary>The round showed that a governing document is needed: it stays in the yearly facts as that document's origin.</summary>
    public bool CallsForDocument { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<RoundUnit> Units => units;

    public IReadOnlyList<RoundParticipant> Participants => participants;

    public void Visit(IEnumerable<Guid> unitIds) => units.AddRange(unitIds.Distinct().Select(u => new RoundUnit { RoundId = Id, UnitId = u }));

    public void Invite(IEnumerable<string> who) => participants.AddRange(who.Select((w, i) => new RoundParticipant { RoundId = Id, Place = i + 1, Who = w }));

    public void MustBeOpen()
    {
        if (FinishedOn is not null)
        {
            throw new RuleViolationException("Improvement.Rule.RoundIsFinished");
        }
    }

    public void Finish(string summary, bool callsForDocument, DateOnly today)
    {
        MustBeOpen();

        if (today < On)
        {
            throw new RuleViolationException("Improvement.Rule.RoundNotHeldYet", On.ToString("yyyy-MM-dd"));
        }

        (FinishedOn, Summary, CallsForDocument) = (today, summary, callsForDocument);
        Version++;
    }
}
