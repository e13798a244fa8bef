namespace SafetyPlatform.Improvement.Domain;

/// <summary>The actions of a case in figures; what was withdrawn does not count.</summary>
/// <param name="LastEvaluation">The latest day an action is to be evaluated; null when there is none.</param>
internal sealed record CaseActions(int Decided, int Unevaluated, DateOnly? LastEvaluation)
{
    public static readonly CaseActions None = new(0, 0, null);
}
