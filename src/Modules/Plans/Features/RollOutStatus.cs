using SafetyPlatform.Kernel.Ui;

namespace SafetyPlatform.Plans.Features;

internal static class RollOutStatus
{
    private const int SoonDays = 14;

    public static StatusKind StatusOn(this RollOutCell cell, DateOnly today) => cell switch
    {
        { DoneOn: not null } => StatusKind.Ok,
        { IsInUse: false } => StatusKind.NotApplicable,
        { Due: null } => StatusKind.Missing,
        { Due: { } due } when due < today => StatusKind.Late,
        { Due: { } due } when due <= today.AddDays(SoonDays) => StatusKind.Soon,
        _ => StatusKind.Planned,
    };
}
