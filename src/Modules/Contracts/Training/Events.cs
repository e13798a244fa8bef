namespace SafetyPlatform.Contracts.Training;

/// <summary>A drill has been held and judged. <paramref name="Passed"/> is false when it showed that the plan or the alarm does not work.</summary>
/// <param name="UnitId">Null for a drill held jointly by several units.</param>
/// <param name="Deviation">What failed, in one sentence without personal data; empty when it passed.</param>
public sealed record DrillEvaluated(
    Guid DrillId, Guid? UnitId, string Title, DateOnly On, bool Passed, string Deviation, string Href) : IModuleEvent;
