using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Makes a case as of now, in its first step.</summary>
internal sealed class NewCases(TimeProvider clock)
{
    public Case Make(Guid unitId, string title, string originKind, Guid? originId, string? originHref, bool isSerious) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        UnitId = unitId,
        Title = title.Length > Limits.Title ? title[..Limits.Title] : title,
        OriginKind = originKind,
        OriginId = originId,
        OriginHref = originHref,
        IsSerious = isSerious,
        OpenedAt = clock.GetUtcNow().UtcDateTime,
        OpenedOn = clock.Today(),
        StepDue = StepDates.DueOf(CaseStep.Mapping, clock.Today()),
    };
}
