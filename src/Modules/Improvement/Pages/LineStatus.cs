using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Ui;

namespace SafetyPlatform.Improvement.Pages;

/// <summary>How a line of a list looks today.</summary>
internal static class LineStatus
{
    private const int SoonDays = 7;

    public static StatusKind On(this ActionLine line, DateOnly today) =>
        line.IsOpen() ? Due(line.Next, today) : StatusKind.Ok;

    public static StatusKind On(this CaseLine line, DateOnly today) =>
        line.Step is null ? StatusKind.Ok : Due(line.StepDue, today);

    public static bool IsOpen(this ActionLine line) => line.State is ActionState.Decided or ActionState.Done;

    private static StatusKind Due(DateOnly due, DateOnly today)
    {
        if (due < today)
        {
            return StatusKind.Late;
        }

        return due <= today.AddDays(SoonDays) ? StatusKind.Soon : StatusKind.Planned;
    }
}
