using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Reporting.Data;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Draft;

namespace SafetyPlatform.Reporting.Features;

/// <summary>Which sentences no longer say what the records say.</summary>
[Needs("reports.write")]
internal sealed record CompareWithRecords(int Year) : IQuery<IReadOnlyList<StaleSentence>>
{
    internal sealed class Handler(PlatformDbContext db, Drafter drafter) : IRequestHandler<CompareWithRecords, IReadOnlyList<StaleSentence>>
    {
        public async Task<IReadOnlyList<StaleSentence>> Handle(CompareWithRecords query, CancellationToken cancellationToken)
        {
            var report = await db.ReportOfAsync(query.Year, cancellationToken);

            if (report.IsWithBoard)
            {
                return [];
            }

            var fresh = (await drafter.WriteAsync(DraftPeriod.Of(report), cancellationToken)).Sentences.ToDictionary(s => s.Key, StringComparer.Ordinal);
            var changed = report.Sentences.Where(s => s.Origin != SentenceOrigin.Added)
                .Select(s => new StaleSentence(s.Key, s.Id, s.Section, s.Text, fresh.TryGetValue(s.Key, out var now) ? now.Text : null))
                .Where(s => report.Sentences.Single(r => r.Id == s.SentenceId).Generated != s.Now);
            var missing = fresh.Values.Where(f => report.Sentences.TrueForAll(s => s.Key != f.Key)).Select(f => new StaleSentence(f.Key, null, f.Section, null, f.Text));

            return [.. changed.Concat(missing).OrderBy(s => s.Section)];
        }
    }
}

/// <param name="SentenceId">Null when the records give a sentence that the report does not have.</param>
/// <param name="Now">What the records give now; null when there is no record any more.</param>
internal sealed record StaleSentence(string Key, Guid? SentenceId, ReportSection Section, Bilingual? Before, Bilingual? Now);
