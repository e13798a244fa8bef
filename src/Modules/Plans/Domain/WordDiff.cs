namespace SafetyPlatform.Plans.Domain;

internal enum RunKind
{
    Same,
    Added,
    Removed,
}

/// <summary>A run of text that stayed, came or went.</summary>
internal sealed record TextRun(RunKind Kind, string Text);

/// <summary>The difference between two texts in whole words: the longest common subsequence, with common ends taken off first.</summary>
internal static class WordDiff
{
    /// <summary>Beyond this many comparisons the middle is shown as replaced: nobody reads such a difference word by word.</summary>
    private const int MostCells = 4_000_000;

    public static IReadOnlyList<TextRun> Between(string before, string after)
    {
        var (a, b) = (Words(before), Words(after));
        var head = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        var tail = a.Skip(head).Reverse().Zip(b.Skip(head).Reverse()).TakeWhile(p => p.First == p.Second).Count();
        var steps = a.Take(head).Select(w => (RunKind.Same, w))
            .Concat(Middle(a[head..^tail], b[head..^tail]))
            .Concat(a.TakeLast(tail).Select(w => (RunKind.Same, w)));

        return Join(steps);
    }

    private static IEnumerable<(RunKind, string)> Middle(string[] a, string[] b) =>
        a.Length == 0 || b.Length == 0 || (long)a.Length * b.Length > MostCells
            ? a.Select(w => (RunKind.Removed, w)).Concat(b.Select(w => (RunKind.Added, w)))
            : Walk(a, b, Lengths(a, b));

    private static int[,] Lengths(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];

        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }

    private static List<(RunKind, string)> Walk(string[] a, string[] b, int[,] lengths)
    {
        var (i, j, steps) = (0, 0, new List<(RunKind, string)>());

        while (i < a.Length || j < b.Length)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                steps.Add((RunKind.Same, a[i]));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == b.Length || (i < a.Length && lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                steps.Add((RunKind.Removed, a[i++]));
            }
            else
            {
                steps.Add((RunKind.Added, b[j++]));
            }
        }

        return steps;
    }

    private static List<TextRun> Join(IEnumerable<(RunKind Kind, string Word)> steps)
    {
        var runs = new List<TextRun>();

        foreach (var (kind, word) in steps)
        {
            if (runs.Count > 0 && runs[^1].Kind == kind)
            {
                runs[^1] = runs[^1] with { Text = runs[^1].Text + word };
            }
            else
            {
                runs.Add(new TextRun(kind, word));
            }
        }

        return runs;
    }

    /// <summary>Each word with the white space that follows it, so that the words put together are the text.</summary>
    private static string[] Words(string text)
    {
        var (words, start) = (new List<string>(), 0);

        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || (char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i])))
            {
                words.Add(text[start..i]);
                start = i;
            }
        }

        return [.. words];
    }
}
