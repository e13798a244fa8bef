namespace SafetyPlatform.Improvement.Domain;

/// <summary>The five steps of the systematic safety work. None can be skipped.</summary>
internal enum CaseStep
{
    Mapping = 1,
    Analysis = 2,
    Action = 3,
    Evaluation = 4,
    Improvement = 5,
}
