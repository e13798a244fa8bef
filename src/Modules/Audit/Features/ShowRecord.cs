using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Pipeline;

namespace SafetyPlatform.Audit.Features;

/// <summary>
/// A record as it was at a past moment, out of the trail alone; what has changed since; and whether its tables say today what the
/// trail says. Told only to who reaches every entry about it: a part would be another record. Leaves an entry.
/// </summary>
/// <param name="Id">Of a plan, a case, an action, a report, or any other record that the trail tells of.</param>
/// <param name="At">UTC; null for now.</param>
[Needs("audit.read")]
[Leaves("ReadHistory")]
internal sealed record ShowRecord(Guid Id, DateTime? At = null) : IQuery<RecordShown>
{
    internal sealed class Handler(PlatformDbContext db, IMediator mediator, PlatformSender platform, PresentRecord present, CurrentUser user)
        : IRequestHandler<ShowRecord, RecordShown>
    {
        public async Task<RecordShown> Handle(ShowRecord query, CancellationToken cancellationToken)
        {
            var (then, now) = (new PastRecord(query.Id), new PastRecord(query.Id));
            var moments = new List<EntryLine>();

            await foreach (var (entry, texts) in Entries(query.Id).WithCancellation(cancellationToken))
            {
                var rows = EntryReading.Rows(entry.Content, user.MayReadTexts(entry.Permission, entry.UnitId) ? texts : null);
                var line = new EntryLine(entry.Id, entry.Seq, entry.At, entry.Type, entry.ActorKind, entry.ActorId, entry.ActorJob, entry.UnitId, entry.RecordId, entry.Subject);

                if (now.Take(line, rows))
                {
                    moments.Add(line);
                }

                if (query.At is null || entry.At <= query.At)
                {
                    then.Take(line, rows);
                }
            }

            if (moments.Count == 0)
            {
                throw new NotFoundException("record", query.Id);
            }

            if (await platform.SendAsync(new CountChanges(query.Id), cancellationToken) - moments.Count is > 0 and var outOfReach)
            {
                return new RecordShown(query.Id, null, [], [], [], null, outOfReach);
            }

            var subject = moments.FindLast(m => m.RecordId == query.Id && m.Subject is not null)?.Subject;
            await platform.SendAsync(new RecordAct("ReadHistory", moments[0].UnitId == Guid.Empty ? null : moments[0].UnitId, query.Id, subject), cancellationToken);
            var people = await mediator.Send(new NamesOf([.. moments.Select(m => m.ActorId).OfType<Guid>().Distinct()]), cancellationToken);

            EntryLine Named(EntryLine line) => line with { ActorName = line.ActorId is { } id && people.TryGetValue(id, out var person) ? person.Name : null };

            return new RecordShown(
                query.Id, subject, [.. moments.Select(Named).Reverse()], [.. then.Rows.Select(Shown)],
                [.. RecordDifference.Between(then, now).Select(c => Shown(c, c.By is null ? null : Named(c.By)))],
                await DiffersAsync(now, query.Id, cancellationToken), OutOfReach: 0);
        }

        /// <summary>In the order of the chain; those that wait for their number last.</summary>
        private IAsyncEnumerable<(AuditEntry Entry, byte[]? Texts)> Entries(Guid id) => (
            from entry in db.Set<AuditEntry>().AsNoTracking().About(db, id)
            join disclosure in db.Set<AuditDisclosure>() on entry.Id equals disclosure.EntryId into disclosures
            from texts in disclosures.DefaultIfEmpty()
            orderby entry.Seq == null, entry.Seq, entry.Id
            select new ValueTuple<AuditEntry, byte[]?>(entry, texts == null ? null : texts.Content)).AsAsyncEnumerable();

        private RowShown Shown(PastRow row)
        {
            var link = present.LinkOf(row.Kind);

            return new RowShown(row.Kind, row.Id, present.NameOf(row), [.. present.FieldsOf(row.Kind).Where(name => name != link && row.Fields.ContainsKey(name))
                .Select(name => new FieldShown(name, row.Fields[name].Value, row.Fields[name].IsKnown))]);
        }

        private ChangeShown Shown(RecordChange change, EntryLine? by) => new(
            change.Operation, change.Row.Kind, change.Row.Id, present.NameOf(change.Row), change.Field, change.Then, change.Now, change.IsKnown, by);

        /// <returns>What the tables say otherwise than the trail; null when what should be compared is secret, erased, gone or not for this reader.</returns>
        private async Task<IReadOnlyList<FieldShown>?> DiffersAsync(PastRecord now, Guid id, CancellationToken cancellationToken)
        {
            var root = now.Rows.FirstOrDefault(r => r.Id == id.ToString());
            var rows = root is null ? [] : await present.ReadAsync(root.Kind, id, cancellationToken);

            return rows.Count == 0 ? null : [.. RecordDifference.WithPresent(now, rows)];
        }
    }
}

/// <summary>How many entries have changed a record, whoever may read them.</summary>
[SystemOnly]
internal sealed record CountChanges(Guid RecordId) : IQuery<int>
{
    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<CountChanges, int>
    {
        public async Task<int> Handle(CountChanges query, CancellationToken cancellationToken)
        {
            var count = 0;

            await foreach (var entry in db.Set<AuditEntry>().AsNoTracking().About(db, query.RecordId).Select(e => new { e.RecordId, e.Content }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                count += EntryReading.Rows(entry.Content, texts: null).Any(row => (row.RecordId ?? entry.RecordId) == query.RecordId) ? 1 : 0;
            }

            return count;
        }
    }
}

/// <param name="Subject">What it is called today; null when that was erased.</param>
/// <param name="Moments">Entries that changed it, newest first.</param>
/// <param name="Rows">As it was: the record itself and its parts, in the order in which they came to be.</param>
/// <param name="Since">What has changed between that moment and now.</param>
/// <param name="Differs">Fields of which the tables say something else than the trail: somebody has written past the product. Empty when all agree; null when it could not be compared.</param>
/// <param name="OutOfReach">Entries about it that the reader may not read: then nothing else is told.</param>
internal sealed record RecordShown(
    Guid Id, string? Subject, IReadOnlyList<EntryLine> Moments, IReadOnlyList<RowShown> Rows, IReadOnlyList<ChangeShown> Since, IReadOnlyList<FieldShown>? Differs, int OutOfReach);

/// <param name="Kind">Table.</param>
/// <param name="Name">What the row is called: the field that says it; null when it has no name.</param>
internal sealed record RowShown(string Kind, string Id, FieldShown? Name, IReadOnlyList<FieldShown> Fields);

/// <param name="IsKnown">False when it is secret, erased, or not for this reader.</param>
internal sealed record FieldShown(string Name, object? Value, bool IsKnown);

/// <param name="Operation"><c>added</c>, <c>modified</c> or <c>deleted</c>.</param>
/// <param name="Name">What the row is called: the field that says it; null when it has no name.</param>
/// <param name="Field">Null for a row that came or went.</param>
/// <param name="By">The last entry that did it; null for a row that is gone.</param>
internal sealed record ChangeShown(
    string Operation, string Kind, string Id, FieldShown? Name, string? Field, object? Then, object? Now, bool IsKnown, EntryLine? By);
