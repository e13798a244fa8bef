using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Improvement.Features;

/// <summary>One case with its steps and actions.</summary>
[Needs("improvement.read")]
[SensitiveRead]
internal sealed record ShowCase(Guid CaseId) : IQuery<CaseDetails>, IConcernsRecord
{
    public Guid RecordId => CaseId;

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, IMediator mediator) : IRequestHandler<ShowCase, CaseDetails>
    {
        public async Task<CaseDetails> Handle(ShowCase query, CancellationToken cancellationToken)
        {
            var found = await db.Set<Case>().AsNoTracking().Include(c => c.Steps).SingleOrDefaultAsync(c => c.Id == query.CaseId, cancellationToken)
                ?? throw new NotFoundException("case", query.CaseId);
            var actions = await db.Set<ImprovementAction>().AsNoTracking().Where(a => a.CaseId == found.Id).OrderBy(a => a.Due).ThenBy(a => a.Id)
                .Select(a => new ActionLine(a.Id, a.UnitId, a.Title, a.OwnerId, "", a.State, a.State == ActionState.Done ? a.EvaluateBy : a.Due, a.DoneOn, a.Effect, a.CaseId))
                .ToListAsync(cancellationToken);
            var names = await mediator.Send(new NamesOf([.. found.Steps.Select(s => s.By).OfType<Guid>(), .. actions.Select(a => a.OwnerId)]), cancellationToken);

            string NameOf(Guid? id) => id is { } known && names.TryGetValue(known, out var person) ? person.Name : "";

            return new CaseDetails(
                found.Id, found.UnitId, found.Title, found.OriginKind, found.OriginHref, found.IsSerious, found.OpenedOn, found.CurrentStep, found.StepDue,
                found.NoActionReason, found.Result, found.PlanSection, found.ClosedOn,
                [.. found.Steps.OrderBy(s => s.Step).Select(s => new StepLine(s.Step, s.Text, NameOf(s.By), s.At))],
                [.. actions.Select(a => a with { Owner = NameOf(a.OwnerId) })],
                CanWork: user.ReachFor("improvement.work").Covers(found.UnitId));
        }
    }
}

internal sealed record CaseDetails(
    Guid Id, Guid UnitId, string Title, string OriginKind, string? OriginHref, bool IsSerious, DateOnly OpenedOn, CaseStep? CurrentStep, DateOnly StepDue,
    string? NoActionReason, CaseResult? Result, string? PlanSection, DateOnly? ClosedOn, IReadOnlyList<StepLine> Steps, IReadOnlyList<ActionLine> Actions, bool CanWork)
    : IConcernsUnit;

internal sealed record StepLine(CaseStep Step, string Text, string By, DateTime At);
