using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Features;

/// <summary>What the board has been promised, and what became of it: a year's promises, those answered for it included; all years when left out.</summary>
[Needs("reports.read")]
internal sealed record ListPromises(int? Year) : IQuery<IReadOnlyList<PromiseLine>>
{
    /// <summary>A handful a year: more than this are not shown at once.</summary>
    private const int Most = 200;

    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ListPromises, IReadOnlyList<PromiseLine>>
    {
        public async Task<IReadOnlyList<PromiseLine>> Handle(ListPromises query, CancellationToken cancellationToken)
        {
            var promises = await db.Set<Promise>().AsNoTracking().Include(p => p.Answers)
                .Where(p => query.Year == null || p.Year == query.Year || p.Answers.Any(a => a.ForYear == query.Year))
                .OrderByDescending(p => p.Year).ThenBy(p => p.Id).Take(Most).ToListAsync(cancellationToken);

            return [.. promises.Select(PromiseLine.Of)];
        }
    }
}

/// <summary>A promise in the reader's language.</summary>
internal sealed record PromiseLine(Guid Id, Guid SourceId, string Title, int MadeIn, int Year, PromiseState State, RecordLink Source, IReadOnlyList<PromiseAnswerLine> Answers)
{
    public static PromiseLine Of(Promise promise)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

        return new PromiseLine(
            promise.Id,
            promise.SourceId,
            language == "en" ? promise.TitleEn : promise.TitleSv,
            promise.MadeIn,
            promise.Year,
            promise.State,
            Link(promise.Source, language),
            [.. promise.Answers.OrderBy(a => a.At).Select(a => new PromiseAnswerLine(
                a.ForYear, a.Kind, language == "en" ? a.TextEn : a.TextSv, a.MovedTo, a.Decision, a.Evidence is null ? null : Link(a.Evidence, language), a.ByName, a.At))]);
    }

    private static RecordLink Link(EvidenceLink link, string language) => new(link.Kind, link.Id, link.Label(language), link.Href);
}

internal sealed record PromiseAnswerLine(int ForYear, PromiseAnswerKind Kind, string Text, int? MovedTo, string? Decision, RecordLink? Evidence, string ByName, DateTime At);
