using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Improvement.Features;

/// <summary>One initiative: each unit's standing and its history.</summary>
[Needs("improvement.read")]
internal sealed record ShowInitiative(Guid InitiativeId) : IQuery<InitiativeDetails>
{
    internal sealed class Handler(PlatformDbContext db, CurrentUser user, IMediator mediator) : IRequestHandler<ShowInitiative, InitiativeDetails>
    {
        public async Task<InitiativeDetails> Handle(ShowInitiative query, CancellationToken cancellationToken)
        {
            var initiative = await db.Set<Initiative>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == query.InitiativeId, cancellationToken)
                ?? throw new NotFoundException("initiative", query.InitiativeId);
            var progress = await db.Set<InitiativeProgress>().AsNoTracking().Where(p => p.InitiativeId == initiative.Id)
                .OrderByDescending(p => p.On).ThenByDescending(p => p.Id).ToListAsync(cancellationToken);
            var names = await mediator.Send(new NamesOf([.. progress.Select(p => p.By).OfType<Guid>()]), cancellationToken);

            return new InitiativeDetails(
                initiative.Id, initiative.Kind, initiative.Words, initiative.PlannedOn,
                InitiativeStanding.Of(progress.Select(p => (p.UnitId, p.State, p.On, p.Id))),
                [.. progress.GroupBy(p => p.UnitId).Select(g => g.First()).Select(p => new UnitStanding(p.UnitId, p.State, p.On, p.Comment))],
                [.. progress.GroupBy(p => (p.On, p.State, p.Comment, p.By)).Select(g => new ProgressLine(
                    g.Key.On, g.Key.State, g.Key.Comment, g.Key.By is { } by && names.TryGetValue(by, out var person) ? person.Name : "", [.. g.Select(p => p.UnitId)]))],
                CanManage: user.Can("initiatives.manage"));
        }
    }
}

internal sealed record InitiativeDetails(
    Guid Id, InitiativeKind Kind, InitiativeWords Words, DateOnly PlannedOn, InitiativeStanding Standing, IReadOnlyList<UnitStanding> Units,
    IReadOnlyList<ProgressLine> History, bool CanManage);

internal sealed record UnitStanding(Guid UnitId, InitiativeState State, DateOnly On, string? Comment);

internal sealed record ProgressLine(DateOnly On, InitiativeState State, string? Comment, string By, IReadOnlyList<Guid> UnitIds);
