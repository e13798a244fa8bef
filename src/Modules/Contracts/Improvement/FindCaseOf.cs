namespace SafetyPlatform.Contracts.Improvement;

/// <summary>
/// How far the case that something led to has come, without its texts: whoever may see the origin may know this much.
/// Null when there is no case or it belongs to a unit out of reach.
/// </summary>
/// <param name="OriginKind">One of <see cref="CaseOrigins"/>.</param>
[Needs("improvement.do")]
public sealed record FindCaseOf(string OriginKind, Guid OriginId) : IQuery<CaseProgress?>;

/// <summary>What a case may have come from.</summary>
public static class CaseOrigins
{
    public const string Incident = "incident";
    public const string Drill = "drill";
    public const string Finding = "finding";
    public const string ByHand = "hand";
}

/// <param name="Href">Page of the case, for those who hold <c>improvement.read</c>.</param>
/// <param name="Steps">All five steps in order.</param>
/// <param name="CurrentStep">1 to 5; null when the case is closed.</param>
public sealed record CaseProgress(Guid CaseId, string Href, IReadOnlyList<CaseStepProgress> Steps, int? CurrentStep, int Actions, int ActionsDone);

/// <param name="Name">The step's name in the reader's language.</param>
/// <param name="DoneOn">Null while it is not done.</param>
public sealed record CaseStepProgress(string Name, DateOnly? DoneOn);
