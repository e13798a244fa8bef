using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Training.Domain;

/// <summary>A unit's part in an occasion: how many it was for and how many came. Counts only, never names.</summary>
internal sealed class OccasionUnit : IBelongsToUnit
{
    public required Guid Id { get; init; }

    public required Guid OccasionId { get; init; }

    public required Guid UnitId { get; init; }

    public required int Invited { get; set; }

    /// <summary>Null until it has been recorded.</summary>
    public int? Attended { get; private set; }

    /// <summary>Pupils who took part in a drill.</summary>
    public int Pupils { get; private set; }

    public void Record(int invited, int attended, int pupils)
    {
        if (attended > invited)
        {
            throw new RuleViolationException("Training.Rule.MoreCameThanInvited", attended, invited) { Field = "Lines" };
        }

        (Invited, Attended, Pupils) = (invited, attended, pupils);
    }
}
