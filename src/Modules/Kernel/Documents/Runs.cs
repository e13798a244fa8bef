namespace SafetyPlatform.Kernel.Documents;

internal static class Runs
{
    /// <summary>Neighbours of the same appearance as one run, without evidence and marks; empty runs fall away.</summary>
    public static IReadOnlyList<Run> Joined(this IEnumerable<Run> runs)
    {
        var joined = new List<Run>();

        foreach (var run in runs.Where(r => r.Text.Length > 0))
        {
            if (joined is [.., var last] && last.Bold == run.Bold && last.Italic == run.Italic)
            {
                joined[^1] = last with { Text = last.Text + run.Text };
            }
            else
            {
                joined.Add(new Run(run.Text, run.Bold, run.Italic));
            }
        }

        return joined;
    }

    public static string Plain(this IEnumerable<Run> runs) => CleanText.Of(string.Concat(runs.Select(r => r.Text)));
}
