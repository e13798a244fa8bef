namespace SafetyPlatform.Contracts.Training;

/// <summary>A drill has been held and judged. <paramref name="Passed"/> is false when it showed that the plan or the alarm does not work.</summary>
/// <param name="On">The day it was held.</param>
/// <param name="UnitId">Null for a drill held jointly by several units.</param>
/// <param name="Deviations">What failed, one sentence each without personal data; empty when nothing did.</param>
public sealed record DrillEvaluated(
    Guid DrillId, Guid? UnitId, string Title, DateOnly On, bool Passed, IReadOnlyList<string> Deviations, string Href) : IModuleEvent;
