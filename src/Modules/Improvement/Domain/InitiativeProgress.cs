using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Improvement.Domain;

/// <summary>How far an initiative had come at a unit on a day. The latest says where it is; the earlier ones are its history.</summary>
internal sealed class InitiativeProgress : IBelongsToUnit
{
    public required Guid Id { get; init; }

    public required Guid InitiativeId { get; init; }

    public required Guid UnitId { get; init; }

    public required InitiativeState State { get; init; }

    public required DateOnly On { get; init; }

    public required string? Comment { get; init; }

    public required Guid? By { get; init; }
}
