namespace SafetyPlatform.Proof;

/// <summary>One check of one archive: first the heads, then entries, texts and tree side by side, last the sums.</summary>
internal sealed class ArchiveRun(ArchiveFiles files, ArchiveFaults faults, KeptHeads kept, LogKeys? pinned)
{
    private long entries;
    private long texts;
    private long size;
    private byte[]? root;
    private Dictionary<long, byte[]> roots = [];

    public ArchiveVerdict Verdict(CancellationToken cancellationToken)
    {
        var manifest = files.Read(ArchiveFiles.Manifest, ArchiveManifest.Read);
        var keys = files.Read(ArchiveFiles.Keys, bytes => LogKeys.Read(bytes));
        var sums = files.Read(ArchiveFiles.Sums, ArchiveForms.Sums);
        var head = Head(ArchiveFiles.Checkpoint, keys);
        var previous = Head(ArchiveFiles.Previous, keys);
        var proof = files.Read(ArchiveFiles.Consistency, ProofLines.Read);

        Walk(manifest?.Entries, cancellationToken);
        CompareNames(manifest, keys, head, previous);
        CompareSizes(manifest, head);
        CompareWithPrevious(head, previous, proof);
        files.CompareWith(sums);
        var heads = kept.Judge(head, previous, head is not null && root is not null && size == head.Size && root.AsSpan().SequenceEqual(head.Root) ? roots : [], faults);

        return new ArchiveVerdict(
            faults.Kept, faults.Count, faults.FirstWrong, entries, texts, size, root is null ? null : Convert.ToHexStringLower(root), heads);
    }

    private Checkpoint? Head(string file, LogKeys? keys)
    {
        var head = files.Read(file, bytes => new Signed(bytes));

        if (head is not null && keys is not null)
        {
            TellOf(file, keys.Judge(head.Note), "by keys.json");
        }

        if (head is not null && pinned is not null && file == ArchiveFiles.Checkpoint)
        {
            TellOf(file, pinned.Judge(head.Note), "by the keys the reader has");
        }

        return head?.Checkpoint;
    }

    private void TellOf(string file, NoteVerdict verdict, string by)
    {
        if (verdict != NoteVerdict.Good)
        {
            faults.Add(file, null, verdict switch
            {
                NoteVerdict.NoKnownKey => ArchiveFaultKind.KeyUnknown,
                NoteVerdict.CompromisedKey => ArchiveFaultKind.KeyCompromised,
                _ => ArchiveFaultKind.SignatureWrong,
            }, by);
        }
    }

    private void Walk(long? promised, CancellationToken cancellationToken)
    {
        if (files.Has(ArchiveFiles.Entries))
        {
            files.Use(ArchiveFiles.Entries, entryStream => WalkWithTexts(entryStream, promised, cancellationToken));
        }
        else
        {
            WithTree(_ => { });
        }
    }

    private void WalkWithTexts(Stream entryStream, long? promised, CancellationToken cancellationToken)
    {
        var walk = new EntryWalk(faults, entryStream);
        WithTexts(textLines => WithTree(tree => walk.Run(textLines, tree, cancellationToken)));
        walk.CompareCount(promised);
        entries = walk.Count;
    }

    private void WithTexts(Action<TextLines?> walk)
    {
        var walked = false;
        files.Use(ArchiveFiles.Texts, stream =>
        {
            using var lines = new TextLines(stream, faults);
            walked = true;
            walk(lines);
            texts = lines.Checked;
        });

        if (!walked)
        {
            walk(null);
        }
    }

    private void WithTree(Action<TreeLines?> walk)
    {
        var walked = false;
        files.Use(ArchiveFiles.Tree, stream =>
        {
            var tree = new TreeLines(stream, kept.Sizes, faults);
            walked = true;
            walk(tree);
            tree.ReadToEnd();
            (size, root, roots) = (tree.Size, tree.IsWhole ? tree.Root() : null, tree.Roots);
        });

        if (!walked)
        {
            walk(null);
        }
    }

    private void CompareNames(ArchiveManifest? manifest, LogKeys? keys, Checkpoint? head, Checkpoint? previous)
    {
        (string File, string? Origin)[] names =
            [(ArchiveFiles.Manifest, manifest?.Origin), (ArchiveFiles.Keys, keys?.Origin), (ArchiveFiles.Previous, previous?.Origin)];

        foreach (var (file, origin) in names.Where(n => head is not null && n.Origin is not null && n.Origin != head.Origin))
        {
            faults.Add(file, null, ArchiveFaultKind.OriginDiffers, $"{origin}, not {head!.Origin}");
        }
    }

    private void CompareSizes(ArchiveManifest? manifest, Checkpoint? head)
    {
        if (manifest is not null && head is not null && manifest.Size != head.Size)
        {
            faults.Add(ArchiveFiles.Manifest, null, ArchiveFaultKind.ManifestDiffers, $"size {manifest.Size}, not {head.Size}");
        }

        if (head is null || root is null)
        {
            return;
        }

        if (size != head.Size)
        {
            faults.Add(ArchiveFiles.Tree, null, ArchiveFaultKind.SizeDiffers, $"{size}, not {head.Size}");
        }
        else if (!root.AsSpan().SequenceEqual(head.Root))
        {
            faults.Add(ArchiveFiles.Tree, null, ArchiveFaultKind.RootDiffers, "the lines do not fold into the root of checkpoint.txt");
        }
    }

    private void CompareWithPrevious(Checkpoint? head, Checkpoint? previous, byte[][]? proof)
    {
        if (files.Has(ArchiveFiles.Previous) && !files.Has(ArchiveFiles.Consistency))
        {
            faults.Add(ArchiveFiles.Consistency, null, ArchiveFaultKind.MissingFile, "not there, but a previous head is");
        }

        if (head is null || proof is null || (previous is null && files.Has(ArchiveFiles.Previous)))
        {
            return;
        }

        var isProved = previous is null ? proof.Length == 0 : Merkle.VerifyConsistency(previous.Size, previous.Root, head.Size, head.Root, proof);

        if (!isProved)
        {
            faults.Add(ArchiveFiles.Consistency, null, ArchiveFaultKind.NotConsistent, "does not lead from the previous head to this one");
        }
    }

    private sealed class Signed(byte[] bytes)
    {
        private readonly (Checkpoint Checkpoint, SignedNote Note) parsed = Proof.Checkpoint.Parse(bytes);

        public Checkpoint Checkpoint => parsed.Checkpoint;

        public SignedNote Note => parsed.Note;
    }
}
