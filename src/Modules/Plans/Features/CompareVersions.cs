using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Plans.Data;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>What changed from one version to another, word by word, section by section.</summary>
[Needs("plans.read")]
internal sealed record CompareVersions(Guid DocumentId, int From, int To) : IQuery<Comparison>
{
    internal sealed class Handler(PlatformDbContext db, CurrentUser user) : IRequestHandler<CompareVersions, Comparison>
    {
        public async Task<Comparison> Handle(CompareVersions query, CancellationToken cancellationToken)
        {
            var title = await db.Set<GoverningDocument>().Where(d => d.Id == query.DocumentId).Select(d => d.Title).SingleOrDefaultAsync(cancellationToken);
            var versions = await db.Set<DocumentVersion>().AsNoTracking().Include(v => v.Sections)
                .Where(v => v.DocumentId == query.DocumentId && (v.Number == query.From || v.Number == query.To)).ToListAsync(cancellationToken);
            var (from, to) = (versions.Find(v => v.Number == query.From), versions.Find(v => v.Number == query.To));

            if (title is null || from is null || to is null || (versions.Exists(v => v.IsDraft) && !user.SeesDrafts()))
            {
                throw new NotFoundException("version", query.DocumentId);
            }

            return new Comparison(query.DocumentId, title, from.Number, to.Number, Compare(Flat(from), Flat(to)));
        }

        /// <summary>Sections are the same when their titles are; a renamed one is shown as taken away and added.</summary>
        private static List<SectionChange> Compare(IReadOnlyList<(string Title, string Text)> before, IReadOnlyList<(string Title, string Text)> after)
        {
            var left = before.ToList();
            var changes = new List<SectionChange>();

            foreach (var section in after)
            {
                var same = left.FindIndex(s => s.Title == section.Title);
                changes.Add(new SectionChange(section.Title, same < 0, IsGone: false, WordDiff.Between(same < 0 ? "" : left[same].Text, section.Text)));

                if (same >= 0)
                {
                    left.RemoveAt(same);
                }
            }

            changes.AddRange(left.Select(s => new SectionChange(s.Title, IsNew: false, IsGone: true, WordDiff.Between(s.Text, ""))));

            return changes;
        }

        private static IReadOnlyList<(string Title, string Text)> Flat(DocumentVersion version) =>
            [.. version.Sections.AsTree().SelectMany(s => s.Parts.Select(p => ($"{s.Title}: {p.Title}", p.Text)).Prepend((s.Title, s.Text)))];
    }
}

internal sealed record Comparison(Guid DocumentId, string Title, int From, int To, IReadOnlyList<SectionChange> Sections)
{
    public int Changed => Sections.Count(s => s.HasChanged);
}

internal sealed record SectionChange(string Title, bool IsNew, bool IsGone, IReadOnlyList<TextRun> Runs)
{
    /// <summary>The runs by line, so that paragraphs and lists stay apart.</summary>
    public IReadOnlyList<IReadOnlyList<TextRun>> Lines
    {
        get
        {
            List<List<TextRun>> lines = [[]];

            foreach (var run in Runs)
            {
                foreach (var (i, piece) in run.Text.Split('\n').Index())
                {
                    if (i > 0)
                    {
                        lines.Add([]);
                    }

                    if (piece.Length > 0)
                    {
                        lines[^1].Add(run with { Text = piece });
                    }
                }
            }

            return [.. lines.Where(l => l.Count > 0)];
        }
    }

    /// <summary>Key of the words that say what happened to the section.</summary>
    public string Kind => this switch
    {
        { IsNew: true } => "New",
        { IsGone: true } => "Gone",
        _ => "Changed",
    };

    public bool HasChanged => IsNew || IsGone || Runs.Any(r => r.Kind != RunKind.Same);
}
