namespace SafetyPlatform.Improvement.Domain;

/// <summary>What an action came from.</summary>
internal enum ActionOrigin
{
    Case,
    Finding,
    Drill,
    Decision,
}

internal enum ActionKind
{
    Routine,
    Premises,
    Technology,
    Training,
    Information,
    Support,
}

internal enum ActionState
{
    Decided,
    Done,
    Evaluated,
    Withdrawn,
}

/// <summary>Whether an action had the effect aimed at.</summary>
internal enum ActionEffect
{
    Yes,
    Partly,
    No,
}
