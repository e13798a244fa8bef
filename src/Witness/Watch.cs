using SafetyPlatform.Proof;

namespace SafetyPlatform.Witness;

/// <param name="Note">As it was cosigned.</param>
/// <param name="IsNew">False when the log has not grown since the last time.</param>
/// <param name="IsFirst">Whether its keys were trusted only because it showed them.</param>
internal sealed record Seen(Checkpoint Head, SignedNote Note, bool IsNew, bool IsFirst);

/// <summary>
/// Looks at a log and puts the witness's name to its head, if it is signed by the log and only grew. What was cosigned is on disk
/// before it leaves the program: a run that is killed leaves either nothing or a head that every later run holds the log to.
/// </summary>
internal sealed class Watch(HeadStore store, WitnessKey key)
{
    /// <exception cref="RefusedException">The witness does not cosign. If the log contradicts itself, both heads are kept.</exception>
    public async Task<Seen> LookAsync(ILog log, CancellationToken cancellationToken)
    {
        var (head, note) = Parsed(await log.CheckpointAsync(cancellationToken));
        var pinned = store.KeysOf(head.Origin);
        var keys = pinned ?? await FirstKeysAsync(log, head.Origin, cancellationToken);
        Judge(keys, note);

        if (log.Address is { } address && store.OriginAt(address) is { } origin && origin != head.Origin)
        {
            throw new RefusedException($"{address} was the log {origin} and now says that it is {head.Origin}.");
        }

        var last = store.LastOf(head.Origin);
        var isNew = last is null || await HasGrownAsync(log, last, head, note, cancellationToken);
        var cosigned = isNew ? key.Cosign(note) : last!;

        Remember(log, keys, head.Origin, isNew ? cosigned : null);
        await log.GiveAsync(cosigned.Write(), cancellationToken);

        return new Seen(head, cosigned, isNew, pinned is null);
    }

    private async Task<bool> HasGrownAsync(ILog log, SignedNote last, Checkpoint head, SignedNote offered, CancellationToken cancellationToken)
    {
        var kept = Checkpoint.Of(last);

        if (head.Size == kept.Size)
        {
            return head.Root.AsSpan().SequenceEqual(kept.Root)
                ? false
                : throw Contradiction("fork", $"{head.Origin} shows two different pasts of {head.Size} entries", last, offered, null);
        }

        if (head.Size < kept.Size)
        {
            throw Contradiction("rollback", $"{head.Origin} shows {head.Size} entries, and had {kept.Size} before", last, offered, null);
        }

        var proof = kept.Size == 0 ? [] : Hashes(await log.ConsistencyAsync(kept.Size, head.Size, cancellationToken));

        return Merkle.VerifyConsistency(kept.Size, kept.Root, head.Size, head.Root, proof)
            ? true
            : throw Contradiction("fork", $"{head.Origin} does not prove that its {head.Size} entries begin with the {kept.Size} it had before", last, offered, proof);
    }

    private void Remember(ILog log, LogKeys keys, string origin, SignedNote? cosigned)
    {
        store.Pin(keys);

        if (log.Address is { } address)
        {
            store.Found(origin, address);
        }

        if (cosigned is not null)
        {
            store.Keep(origin, cosigned);
        }
    }

    private RefusedException Contradiction(string kind, string what, SignedNote kept, SignedNote offered, IReadOnlyList<byte[]>? proof) =>
        new($"{kind}: {what}. Both heads are kept in {store.KeepEvidence(kind, kept, offered, proof)}");

    private static async Task<LogKeys> FirstKeysAsync(ILog log, string origin, CancellationToken cancellationToken)
    {
        if (await log.KeysAsync(cancellationToken) is not { } shown)
        {
            throw new RefusedException($"No keys of {origin} are pinned: witness pin FOLDER keys.json");
        }

        try
        {
            var keys = LogKeys.Read(shown);

            return keys.Origin == origin ? keys : throw new RefusedException($"The keys are those of {keys.Origin}, not of {origin}.");
        }
        catch (FormatException unreadable)
        {
            throw new RefusedException($"The list of keys cannot be read: {unreadable.Message}");
        }
    }

    private static void Judge(LogKeys keys, SignedNote note)
    {
        var verdict = keys.Judge(note);

        if (verdict != NoteVerdict.Good)
        {
            throw new RefusedException(verdict switch
            {
                NoteVerdict.NoKnownKey => $"Not signed with a key of {keys.Origin} that is pinned. If its owner tells you by another way that it has a new one: witness pin FOLDER keys.json",
                NoteVerdict.CompromisedKey => $"Signed only with a key of {keys.Origin} that others may have had.",
                _ => $"The signature of {keys.Origin} is wrong.",
            });
        }
    }

    private static (Checkpoint Head, SignedNote Note) Parsed(byte[] offered)
    {
        try
        {
            return Checkpoint.Parse(offered);
        }
        catch (FormatException unreadable)
        {
            throw new RefusedException($"Not a checkpoint: {unreadable.Message}");
        }
    }

    /// <summary>What cannot be read proves nothing.</summary>
    private static byte[][] Hashes(byte[] proof)
    {
        try
        {
            return ProofLines.Read(proof);
        }
        catch (FormatException)
        {
            return [[]];
        }
    }
}
