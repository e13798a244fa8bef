using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Audit.Features;

/// <summary>Entries of the units in reach, newest first, fifty at a time.</summary>
/// <param name="Who">See <see cref="Features.Who"/>.</param>
/// <param name="What">An entry type.</param>
/// <param name="From">First Swedish day.</param>
/// <param name="To">Last Swedish day.</param>
/// <param name="Before">The <c>Next</c> of the page before.</param>
[Needs("audit.read")]
internal sealed record ListEntries(
    string? Who = null, string? What = null, Guid? UnitId = null, Guid? RecordId = null, DateOnly? From = null, DateOnly? To = null, string? Before = null)
    : IQuery<Page<EntryLine>>
{
    internal sealed class Validator : AbstractValidator<ListEntries>
    {
        public Validator()
        {
            RuleFor(x => x.Who).MaximumLength(40);
            RuleFor(x => x.What).MaximumLength(100);
            RuleFor(x => x.Before).MaximumLength(40);
        }
    }

    internal sealed class Handler(PlatformDbContext db, IMediator mediator) : IRequestHandler<ListEntries, Page<EntryLine>>
    {
        private const int Size = 50;

        public async Task<Page<EntryLine>> Handle(ListEntries query, CancellationToken cancellationToken)
        {
            var lines = await Filter(db.Set<AuditEntry>().AsNoTracking(), query).OrderByDescending(e => e.Id).Take(Size + 1)
                .Select(e => new EntryLine(e.Id, e.Seq, e.At, e.Type, e.ActorKind, e.ActorId, e.ActorJob, e.UnitId, e.RecordId, e.Subject))
                .ToListAsync(cancellationToken);
            var people = await mediator.Send(new NamesOf([.. lines.Select(l => l.ActorId).OfType<Guid>().Distinct()]), cancellationToken);
            var shown = lines.Take(Size).Select(l => l with { ActorName = l.ActorId is { } id && people.TryGetValue(id, out var person) ? person.Name : null }).ToList();

            return new Page<EntryLine>(shown, lines.Count > Size ? shown[^1].Id.ToString() : null);
        }

        private IQueryable<AuditEntry> Filter(IQueryable<AuditEntry> entries, ListEntries query)
        {
            entries = entries.By(query.Who);
            entries = query.What is { Length: > 0 } what ? entries.Where(e => e.Type == what) : entries;
            entries = query.UnitId is { } unitId ? entries.Where(e => e.UnitId == unitId) : entries;
            entries = query.RecordId is { } recordId ? entries.About(db, recordId) : entries;
            entries = query.From is { } from ? Since(entries, EntryId.FirstAt(Stockholm.StartOf(from))) : entries;
            entries = query.To is { } to && to < DateOnly.MaxValue ? Until(entries, EntryId.FirstAt(Stockholm.StartOf(to.AddDays(1)))) : entries;

            return Guid.TryParse(query.Before, out var before) ? Until(entries, before) : entries;
        }

        private static IQueryable<AuditEntry> Since(IQueryable<AuditEntry> entries, Guid id) => entries.Where(e => e.Id.CompareTo(id) >= 0);

        private static IQueryable<AuditEntry> Until(IQueryable<AuditEntry> entries, Guid id) => entries.Where(e => e.Id.CompareTo(id) < 0);
    }
}
