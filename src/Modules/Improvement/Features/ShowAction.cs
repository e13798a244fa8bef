using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Improvement.Features;

/// <summary>One action, with incidents of the same kind before and after it when it came from an incident.</summary>
[Needs("improvement.do")]
internal sealed record ShowAction(Guid ActionId) : IQuery<ActionDetails>
{
    internal sealed class Handler(PlatformDbContext db, CurrentUser user, IMediator mediator) : IRequestHandler<ShowAction, ActionDetails>
    {
        public async Task<ActionDetails> Handle(ShowAction query, CancellationToken cancellationToken)
        {
            var action = await db.Set<ImprovementAction>().AsNoTracking().ReadableBy(user).SingleOrDefaultAsync(a => a.Id == query.ActionId, cancellationToken)
                ?? throw new NotFoundException("action", query.ActionId);
            var origin = action.CaseId is null ? null : await db.Set<Case>().AsNoTracking().Where(c => c.Id == action.CaseId)
                .Select(c => new { c.Id, c.Title, c.OriginKind, c.OriginId }).SingleOrDefaultAsync(cancellationToken);
            var finding = action.Origin != ActionOrigin.Finding ? null : await db.Set<Finding>().AsNoTracking().Where(f => f.Id == action.OriginId)
                .Select(f => new { f.RoundId, f.Text }).SingleOrDefaultAsync(cancellationToken);
            Guid?[] people = [action.OwnerId, action.EvaluatedBy];
            var names = await mediator.Send(new NamesOf([.. people.OfType<Guid>()]), cancellationToken);
            var reads = user.ReachFor("improvement.read").Covers(action.UnitId);
            var comparison = action.DoneOn is { } doneOn && reads && user.Can("incidents.read") && origin is { OriginKind: CaseOrigins.Incident, OriginId: { } incident }
                ? await mediator.Send(new CompareIncidents(incident, doneOn), cancellationToken)
                : null;

            return new ActionDetails(
                action.Id, action.UnitId, action.Title, action.Kind, action.State, names.GetValueOrDefault(action.OwnerId)?.Name ?? "",
                action.Due, action.EvaluateBy, action.DecidedOn, action.DoneOn, action.How, action.Effect, action.Seen, action.EvaluatedOn,
                action.EvaluatedBy is { } by ? names.GetValueOrDefault(by)?.Name : null, action.WithdrawnBecause,
                origin?.Title ?? finding?.Text,
                !reads ? null : origin is not null ? $"/improvement/cases/{origin.Id}" : finding is not null ? $"/rounds/{finding.RoundId}" : null,
                comparison,
                CanReport: action.OwnerId == user.Id || user.ReachFor("improvement.work").Covers(action.UnitId),
                CanLead: user.ReachFor("improvement.work").Covers(action.UnitId));
        }
    }
}

/// <param name="OriginText">What it came from; null when it came from a decision.</param>
/// <param name="CanReport">The reader may say that it is done.</param>
/// <param name="CanLead">The reader may evaluate and withdraw it.</param>
internal sealed record ActionDetails(
    Guid Id, Guid UnitId, string Title, ActionKind Kind, ActionState State, string Owner, DateOnly Due, DateOnly EvaluateBy, DateOnly DecidedOn,
    DateOnly? DoneOn, string? How, ActionEffect? Effect, string? Seen, DateOnly? EvaluatedOn, string? EvaluatedBy, string? WithdrawnBecause,
    string? OriginText, string? OriginHref, IncidentComparison? Comparison, bool CanReport, bool CanLead);
