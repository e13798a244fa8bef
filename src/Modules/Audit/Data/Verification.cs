using System.Text;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Proof;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.Data;

/// <summary>Walks the chain from its beginning to its head.</summary>
internal sealed class Verification(PlatformDbContext db, StoredTree tree, SigningKeys keys, TrailFolder folder)
{
    private const int Batch = 2000;

    private readonly TreeFold fold = new();
    private readonly Queue<Checkpoint> heads = new();
    private readonly TouchCheck touches = new(db);
    private readonly byte[] leaf = new byte[ChainHash.Beginning.Length];
    private readonly byte[] computed = new byte[ChainHash.Beginning.Length];
    private byte[] hash = ChainHash.Beginning;
    private long seq;
    private Guid? lastId;

    /// <param name="kept">Checkpoints kept elsewhere; those that the product has signed are looked at anyway.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    public async Task<(long Checked, AuditHead Head, TrailFault? Fault)> WalkAsync(IReadOnlyList<SignedNote> kept, CancellationToken cancellationToken)
    {
        // The last number is read before the head: a sealer that works meanwhile only moves the head further.
        var last = await db.Set<AuditEntry>().MaxAsync(e => e.Seq, cancellationToken) ?? 0;
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(cancellationToken);
        var fault = await TakeHeadsAsync(head, kept, cancellationToken) ?? await WalkToAsync(head.Seq, cancellationToken);

        if (fault is null && !hash.AsSpan().SequenceEqual(head.Hash))
        {
            fault = new TrailFault(TrailFaultKind.HeadDiffers, head.Seq, lastId);
        }

        if (fault is null && heads.TryDequeue(out var beyond))
        {
            fault = new TrailFault(TrailFaultKind.Missing, Math.Min(beyond.Size, head.Seq + 1), null);
        }

        if (fault is null && !(await RootOfTilesAsync(head.Seq)).AsSpan().SequenceEqual(fold.Root()))
        {
            fault = new TrailFault(TrailFaultKind.TreeDiffers, head.Seq, lastId);
        }

        if (fault is null && last > head.Seq)
        {
            var added = await db.Set<AuditEntry>().Where(e => e.Seq > head.Seq).OrderBy(e => e.Seq).Select(e => new { e.Seq, e.Id }).FirstAsync(cancellationToken);
            fault = new TrailFault(TrailFaultKind.Added, added.Seq!.Value, added.Id);
        }

        return (fault is null ? head.Seq : Math.Max(0, fault.Seq - 1), head, fault);
    }

    private async Task<TrailFault?> WalkToAsync(long end, CancellationToken cancellationToken)
    {
        while (seq < end)
        {
            var before = seq;
            var links = await (
                from entry in db.Set<AuditEntry>().AsNoTracking()
                where entry.Seq > before && entry.Seq <= end
                orderby entry.Seq
                join disclosure in db.Set<AuditDisclosure>() on entry.Id equals disclosure.EntryId into disclosures
                from texts in disclosures.DefaultIfEmpty()
                select new Link(
                    entry.Seq!.Value, entry.Id, entry.PreviousHash!, entry.Hash!, entry.Content, entry.At, entry.Type, entry.ActorKind, entry.ActorId,
                    entry.UnitId, entry.RecordId, entry.Subject, texts == null ? null : texts.Content))
                .Take(Batch).ToListAsync(cancellationToken);

            if (links.Count == 0)
            {
                return new TrailFault(TrailFaultKind.Missing, seq + 1, null);
            }

            foreach (var link in links)
            {
                if (FaultOf(link) is { } fault)
                {
                    return fault;
                }

                (seq, hash, lastId) = (link.Seq, link.Hash, link.Id);
                fold.Append(leaf);

                if (SignedOtherwise())
                {
                    return new TrailFault(TrailFaultKind.SignedDiffers, seq, lastId);
                }
            }

            if (await touches.FirstHiddenAsync(cancellationToken) is { } hidden)
            {
                return new TrailFault(TrailFaultKind.ColumnsDiffer, hidden.Seq, hidden.Id);
            }
        }

        return null;
    }

    /// <returns>A fault when one of the product's own is not rightly signed, or one kept elsewhere is of another log.</returns>
    private async Task<TrailFault?> TakeHeadsAsync(AuditHead head, IReadOnlyList<SignedNote> kept, CancellationToken cancellationToken)
    {
        var history = await keys.HistoryAsync(cancellationToken);
        var own = await db.Set<AuditCheckpoint>().AsNoTracking().Where(c => c.Origin == head.Origin).Select(c => c.Note).ToListAsync(cancellationToken);
        SignedNote?[] last = [folder.LastSigned()];
        var notes = own.Select(n => SignedNote.Parse(Encoding.UTF8.GetBytes(n))).Concat(last.OfType<SignedNote>()).Concat(kept).ToList();

        foreach (var (note, checkpoint) in notes.Select(n => (n, Checkpoint.Of(n))).OrderBy(n => n.Item2.Size))
        {
            if (history.Judge(note) is NoteVerdict.WrongSignature or NoteVerdict.NoKnownKey)
            {
                return new TrailFault(TrailFaultKind.SignatureWrong, checkpoint.Size, null);
            }

            heads.Enqueue(checkpoint);
        }

        return SignedOtherwise() ? new TrailFault(TrailFaultKind.SignedDiffers, 0, null) : null;
    }

    /// <summary>Whether a checkpoint of just this size says another root. Those of this size are done with.</summary>
    private bool SignedOtherwise()
    {
        var differs = false;

        while (heads.TryPeek(out var next) && next.Size == seq)
        {
            differs |= !heads.Dequeue().Root.AsSpan().SequenceEqual(fold.Root());
        }

        return differs;
    }

    private async Task<byte[]> RootOfTilesAsync(long size)
    {
        try
        {
            return await tree.RootAsync(size);
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private TrailFault? FaultOf(Link link)
    {
        if (link.Seq != seq + 1)
        {
            return new TrailFault(TrailFaultKind.Missing, seq + 1, null);
        }

        Merkle.LeafHash(link.Content, leaf);
        ChainHash.OfLeaf(link.Previous, link.Seq, leaf, computed);
        var agreesWithItself = computed.AsSpan().SequenceEqual(link.Hash);

        if (!link.Previous.AsSpan().SequenceEqual(hash))
        {
            // An entry that is right in itself was built on another one before it: that one was changed and its hash made anew.
            return agreesWithItself && seq > 0
                ? new TrailFault(TrailFaultKind.Altered, seq, lastId)
                : new TrailFault(TrailFaultKind.Altered, link.Seq, link.Id);
        }

        if (KindOf(link, agreesWithItself) is { } kind)
        {
            return new TrailFault(kind, link.Seq, link.Id);
        }

        return null;
    }

    private TrailFaultKind? KindOf(Link link, bool agreesWithItself)
    {
        if (!agreesWithItself || EntryReading.TryRead(link.Content) is not { } entry)
        {
            return TrailFaultKind.Altered;
        }

        if (!EntryReading.ColumnsAgree(entry, link))
        {
            return TrailFaultKind.ColumnsDiffer;
        }

        touches.Take(link, entry);

        return link.Texts is not null && !EntryReading.TextsAgree(entry, link.Texts, link.Subject) ? TrailFaultKind.TextDiffers : null;
    }
}

/// <summary>What verification reads of an entry.</summary>
internal sealed record Link(
    long Seq, Guid Id, byte[] Previous, byte[] Hash, byte[] Content, DateTime At, string Type, ActorKind ActorKind, Guid? ActorId,
    Guid UnitId, Guid? RecordId, string? Subject, byte[]? Texts);
