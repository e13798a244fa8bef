using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Proof;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Pipeline;

namespace SafetyPlatform.Audit.Features;

/// <summary>One entry with its place in the chain, and what it changed as far as the reader may see it. Seeing texts leaves an entry.</summary>
[Needs("audit.read")]
[Leaves("ReadEntry")]
internal sealed record ShowEntry(Guid Id) : IQuery<EntryShown>
{
    internal sealed class Handler(PlatformDbContext db, IMediator mediator, PlatformSender platform, CurrentUser user) : IRequestHandler<ShowEntry, EntryShown>
    {
        public async Task<EntryShown> Handle(ShowEntry query, CancellationToken cancellationToken)
        {
            var entry = await db.Set<AuditEntry>().AsNoTracking().SingleOrDefaultAsync(e => e.Id == query.Id, cancellationToken)
                ?? throw new NotFoundException("entry", query.Id);
            var texts = await db.Set<AuditDisclosure>().AsNoTracking().Where(d => d.EntryId == entry.Id).Select(d => d.Content).SingleOrDefaultAsync(cancellationToken);
            var mayRead = user.MayReadTexts(entry.Permission, entry.UnitId);
            var rows = EntryReading.Rows(entry.Content, mayRead ? texts : null);

            if (mayRead && rows.SelectMany(r => r.Fields).Any(f => f.IsKnown))
            {
                await platform.SendAsync(new RecordAct("ReadEntry", entry.UnitId == Guid.Empty ? null : entry.UnitId, entry.Id, Subject: entry.Subject), cancellationToken);
            }

            var told = EntryReading.Map(CanonicalJson.Read(entry.Content));
            var actor = EntryReading.Map(told["actor"]);

            return new EntryShown(
                new EntryLine(entry.Id, entry.Seq, entry.At, entry.Type, entry.ActorKind, entry.ActorId, entry.ActorJob, entry.UnitId, entry.RecordId, entry.Subject)
                {
                    ActorName = await NameAsync(entry, texts, cancellationToken),
                },
                Enum.TryParse<Role>((string?)actor.GetValueOrDefault("role"), out var role) ? role : null,
                (string?)actor.GetValueOrDefault("method"),
                mayRead ? EntryReading.Reason(texts) : null,
                EntryReading.Map(told.GetValueOrDefault("facts")).ToDictionary(f => f.Key, f => Convert.ToString(f.Value, CultureInfo.InvariantCulture) ?? "", StringComparer.Ordinal),
                rows,
                AreTextsHidden: !mayRead && rows.Count > 0,
                await db.Set<AuditErasure>().Where(e => e.EntryId == entry.Id && e.Part == ErasedPart.All).Select(e => (DateTime?)e.At).SingleOrDefaultAsync(cancellationToken),
                entry.Seq is null ? null : await PlaceAsync(entry, cancellationToken));
        }

        private async Task<string?> NameAsync(AuditEntry entry, byte[]? texts, CancellationToken cancellationToken)
        {
            if (entry.ActorId is not { } id)
            {
                return null;
            }

            var people = await mediator.Send(new NamesOf([id]), cancellationToken);

            return people.TryGetValue(id, out var person) ? person.Name : EntryReading.ActorName(texts);
        }

        private async Task<PlaceInChain> PlaceAsync(AuditEntry entry, CancellationToken cancellationToken)
        {
            var next = await db.Set<AuditEntry>().Where(e => e.Seq == entry.Seq + 1).Select(e => e.Hash).SingleOrDefaultAsync(cancellationToken);
            var size = await db.Set<AuditHead>().Select(h => h.Seq).SingleAsync(cancellationToken);
            var isRight = ChainHash.Of(entry.PreviousHash, entry.Seq!.Value, entry.Content).AsSpan().SequenceEqual(entry.Hash);

            return new PlaceInChain(
                entry.Seq.Value, Convert.ToHexStringLower(entry.Hash!), Convert.ToHexStringLower(entry.PreviousHash!),
                next is null ? null : Convert.ToHexStringLower(next), HasNext: size > entry.Seq, isRight);
        }
    }
}

/// <param name="Reason">Why sensitive data were accessed, where that was asked for.</param>
/// <param name="AreTextsHidden">The reader may not see what was changed in the product, and so not here either.</param>
/// <param name="ErasedAt">When its texts were erased, UTC; null when they were not.</param>
/// <param name="Place">Null while it waits for the sealer.</param>
internal sealed record EntryShown(
    EntryLine Line, Role? Role, string? Method, string? Reason, IReadOnlyDictionary<string, string> Facts, IReadOnlyList<RowTold> Rows,
    bool AreTextsHidden, DateTime? ErasedAt, PlaceInChain? Place);

/// <param name="NextHash">Null when the next entry is not in the reader's reach, or not there yet.</param>
/// <param name="IsRight">The sealed bytes give the hash.</param>
internal sealed record PlaceInChain(long Seq, string Hash, string PreviousHash, string? NextHash, bool HasNext, bool IsRight);
