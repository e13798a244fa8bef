using SafetyPlatform.Contracts.Incidents;

namespace SafetyPlatform.Incidents.Domain;

/// <summary>A duty in law that an incident may raise: text and dates of validity, never a rule of the product.</summary>
/// <param name="Reference">Law, chapter and section as they are cited: "6 a kap. 10 § skollagen (2010:800)".</param>
/// <param name="ValidFrom">First day in force; null when it was in force before the product keeps incidents.</param>
/// <param name="ValidTo">Last day in force; null until further notice.</param>
/// <param name="LastChecked">When the text was last read against the law.</param>
internal sealed record Duty(
    string Id, string Reference, DutyText Sv, DutyText En, DateOnly? ValidFrom, DateOnly? ValidTo, DateOnly LastChecked,
    IReadOnlyList<IncidentCategory> Categories, IncidentSeverity LeastSeverity, bool AnyCrime)
{
    public bool AppliesTo(IncidentCategory category, IncidentSeverity severity, DateOnly on) =>
        (ValidFrom is null || ValidFrom <= on) && (ValidTo is null || on <= ValidTo)
        && severity >= LeastSeverity
        && ((AnyCrime && category.MayBeCrime()) || Categories.Contains(category) || (!AnyCrime && Categories.Count == 0));
}

/// <param name="Question">What to ask oneself.</param>
/// <param name="Text">What the law says, in short.</param>
internal sealed record DutyText(string Question, string Text);
