using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Domain;

/// <summary>A matter that is followed through all five steps ("ärende"), whatever it came from.</summary>
internal sealed class Case : IBelongsToUnit
{
    private readonly List<CaseStepDone> steps = [];

    public required Guid Id { get; init; }

    public required Guid UnitId { get; init; }

    public required string Title { get; init; }

    /// <summary>One of <see cref="CaseOrigins"/>.</summary>
    public required string OriginKind { get; init; }

    /// <summary>Null when opened by hand.</summary>
    public Guid? OriginId { get; init; }

    public string? OriginHref { get; init; }

    /// <summary>A serious incident or a failed drill: each step is taken on its own.</summary>
    public required bool IsSerious { get; init; }

    public required DateTime OpenedAt { get; init; }

    /// <summary>The Swedish date of <see cref="OpenedAt"/>.</summary>
    public required DateOnly OpenedOn { get; init; }

    /// <summary>The step that is next; null when the case is closed.</summary>
    public CaseStep? CurrentStep { get; private set; } = CaseStep.Mapping;

    public required DateOnly StepDue { get; set; }

    /// <summary>Why no action was needed; null when actions were decided.</summary>
    public string? NoActionReason { get; private set; }

    public CaseResult? Result { get; private set; }

    /// <summary>The part of the plan that was changed or looked at; null when none was.</summary>
    public string? PlanSection { get; private set; }

    public DateOnly? ClosedOn { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<CaseStepDone> Steps => steps;

    /// <summary>Takes one of the first four steps.</summary>
    /// <param name="noActionReason">Only for the third step, when no action is decided.</param>
    public void Take(CaseStep step, string text, string? noActionReason, CaseActions actions, Guid? by, DateTime at)
    {
        MustBeAt(step);

        if (step == CaseStep.Action && actions.Decided == 0)
        {
            NoActionReason = string.IsNullOrWhiteSpace(noActionReason)
                ? throw new RuleViolationException("Improvement.Rule.DecideActionFirst") { Field = "NoActionReason" }
                : noActionReason;
        }

        if (step == CaseStep.Evaluation && actions.Unevaluated > 0)
        {
            throw new RuleViolationException("Improvement.Rule.EvaluateActionsFirst", actions.Unevaluated);
        }

        Record(step, text, by, at);
        CurrentStep = step + 1;
        StepDue = StepDates.DueOf(CurrentStep.Value, Stockholm.DateOf(at), actions.LastEvaluation);
    }

    /// <summary>Takes the fifth step: says what changed, and why or why not.</summary>
    public void Conclude(CaseResult result, string text, string? planSection, Guid? by, DateTime at)
    {
        MustBeAt(CaseStep.Improvement);
        Record(CaseStep.Improvement, text, by, at);
        (Result, PlanSection, CurrentStep, ClosedOn) = (result, planSection, null, Stockholm.DateOf(at));
    }

    /// <summary>A serious case is not gone through in one go.</summary>
    public void MustBeLight()
    {
        if (IsSerious)
        {
            throw new RuleViolationException("Improvement.Rule.TooSerious");
        }
    }

    public void MustTakeActions()
    {
        if (CurrentStep is null or CaseStep.Evaluation or CaseStep.Improvement)
        {
            throw new RuleViolationException("Improvement.Rule.NoMoreActions");
        }
    }

    private void MustBeAt(CaseStep step)
    {
        if (CurrentStep is null)
        {
            throw new RuleViolationException("Improvement.Rule.CaseIsClosed");
        }

        if (CurrentStep != step)
        {
            throw new RuleViolationException("Improvement.Rule.StepsInOrder", (int)CurrentStep);
        }
    }

    private void Record(CaseStep step, string text, Guid? by, DateTime at)
    {
        steps.Add(new CaseStepDone { CaseId = Id, UnitId = UnitId, Step = step, Text = text, By = by, At = at });
        Version++;
    }
}
