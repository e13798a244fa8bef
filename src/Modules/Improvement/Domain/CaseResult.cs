namespace SafetyPlatform.Improvement.Domain;

/// <summary>What a case changed in the end.</summary>
internal enum CaseResult
{
    PlanChanged,
    RoutineChanged,
    NoChange,
}
