using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Kernel.Ui;

namespace SafetyPlatform.Improvement.Pages.Initiatives;

internal static class InitiativeStatus
{
    /// <summary>How a unit's or an initiative's state looks.</summary>
    public static StatusKind AsStatus(this InitiativeState state) => state switch
    {
        InitiativeState.InUse => StatusKind.Ok,
        InitiativeState.Begun => StatusKind.Soon,
        InitiativeState.Planned => StatusKind.Planned,
        _ => StatusKind.NotApplicable,
    };

    /// <summary>The key of the state's word: a mapping is not in use but done.</summary>
    public static string WordOf(this InitiativeKind kind, InitiativeState state) =>
        kind == InitiativeKind.Mapping && state == InitiativeState.InUse ? "Improvement.InitiativeState.Mapped" : $"Improvement.InitiativeState.{state}";
}
