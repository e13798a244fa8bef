using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Data;

internal static class Documents
{
    /// <summary>Documents with the versions, decisions and reviews that their state follows from; without the text.</summary>
    public static IQueryable<GoverningDocument> WithHistory(this IQueryable<GoverningDocument> documents) =>
        documents.Include(d => d.Versions).Include(d => d.Decisions).Include(d => d.Reviews).AsSplitQuery();

    public static async Task<GoverningDocument> LoadDocumentAsync(this PlatformDbContext db, Guid id, CancellationToken cancellationToken) =>
        await db.Set<GoverningDocument>().WithHistory().SingleOrDefaultAsync(d => d.Id == id, cancellationToken)
        ?? throw new NotFoundException("document", id);

    /// <summary>The sections of a version as a tree, in order.</summary>
    public static IReadOnlyList<SectionView> AsTree(this IEnumerable<PlanSection> sections)
    {
        var all = sections.OrderBy(s => s.Place).ToLookup(s => s.ParentId);

        return [.. all[null].Select(s => new SectionView(s.Title, s.Text, [.. all[s.Id].Select(p => new PartView(p.Title, p.Text))]))];
    }
}

internal sealed record SectionView(string Title, string Text, IReadOnlyList<PartView> Parts);

internal sealed record PartView(string Title, string Text);
