namespace SafetyPlatform.Improvement.Domain;

/// <summary>How long a case may stay in a step before it is late: the product's own reminders, no law.</summary>
internal static class StepDates
{
    public static DateOnly DueOf(CaseStep step, DateOnly from, DateOnly? lastEvaluation = null) => step switch
    {
        CaseStep.Mapping => from.AddDays(7),
        CaseStep.Evaluation => lastEvaluation ?? from.AddDays(30),
        _ => from.AddDays(14),
    };
}
