namespace SafetyPlatform.Plans.Domain;

internal enum VersionState
{
    Draft,
    Adopted,
    InForce,
    Replaced,
}

internal static class VersionStates
{
    /// <summary>What a version is on a date: a matter of decisions and the calendar, so it is never stored.</summary>
    public static VersionState StateOn(this DocumentVersion version, IEnumerable<BoardDecision> decisions, DateOnly date) =>
        version.IsDraft ? VersionState.Draft
        : version.InForceFrom > date ? VersionState.Adopted
        : decisions.AdoptionOn(date)?.VersionId == version.Id ? VersionState.InForce
        : VersionState.Replaced;
}
