using System.Globalization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Activities and drills, latest first, paged by date and id.</summary>
/// <param name="Cursor">Where the page before ended, as that page said.</param>
[Needs("training.read")]
internal sealed record ListOccasions(
    int? Year = null, OccasionFilter Show = OccasionFilter.All, OccasionType? Type = null, Guid? UnitId = null, PreventiveTheme? Theme = null, string? Cursor = null, int Size = 30)
    : IQuery<Page<OccasionLine>>
{
    internal sealed class Validator : AbstractValidator<ListOccasions>
    {
        public Validator()
        {
            RuleFor(x => x.Year).InclusiveBetween(2000, 2100);
            RuleFor(x => x.Show).IsInEnum();
            RuleFor(x => x.Type).IsInEnum();
            RuleFor(x => x.Theme).IsInEnum();
            RuleFor(x => x.Size).InclusiveBetween(1, 100);
            RuleFor(x => x.Cursor).MaximumLength(60);
        }
    }

    internal sealed class Handler(PlatformDbContext db, Texts texts, TimeProvider clock) : IRequestHandler<ListOccasions, Page<OccasionLine>>
    {
        public async Task<Page<OccasionLine>> Handle(ListOccasions query, CancellationToken cancellationToken)
        {
            var rows = await After(query.Cursor, db.Set<Occasion>().AsNoTracking().Matching(query, clock.Today()))
                .OrderByDescending(o => o.On).ThenByDescending(o => o.Id).Take(query.Size + 1)
                .Select(o => new
                {
                    o.Id,
                    o.Title,
                    o.UnitId,
                    o.On,
                    o.State,
                    o.HeldOn,
                    IsDrill = o is Drill,
                    Kind = o is Drill ? (DrillKind?)((Drill)o).Kind : null,
                    Passed = o is Drill ? ((Drill)o).Passed : null,
                    EvaluatedOn = o is Drill ? ((Drill)o).EvaluatedOn : null,
                    Unrecorded = o.Units.Count(u => u.Attended == null),
                })
                .ToListAsync(cancellationToken);
            var lines = rows.Take(query.Size).Select(o => new OccasionLine(
                o.Id, o.IsDrill ? OccasionType.Drill : OccasionType.Activity, texts.NameOf(o.Title, o.Kind), o.UnitId, o.On, o.State, o.HeldOn, o.Kind, o.Passed, o.EvaluatedOn, o.Unrecorded)).ToList();

            return new Page<OccasionLine>(lines, rows.Count > query.Size ? $"{lines[^1].On:yyyy-MM-dd}_{lines[^1].Id:N}" : null);
        }

        private static IQueryable<Occasion> After(string? cursor, IQueryable<Occasion> occasions)
        {
            var parts = cursor?.Split('_') ?? [];

            return parts.Length == 2
                && DateOnly.TryParseExact(parts[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
                && Guid.TryParse(parts[1], out var id)
                ? occasions.Where(o => o.On < on || (o.On == on && o.Id.CompareTo(id) < 0))
                : occasions;
        }
    }
}

internal enum OccasionFilter
{
    All,
    Coming,
    Late,
    Held,
    ToEvaluate,
}

internal enum OccasionType
{
    Activity,
    Drill,
}

/// <param name="Unrecorded">Units in reach whose attendance has not been recorded.</param>
internal sealed record OccasionLine(
    Guid Id, OccasionType Type, string Title, Guid? UnitId, DateOnly On, OccasionState State, DateOnly? HeldOn, DrillKind? Kind, bool? Passed,
    DateOnly? EvaluatedOn, int Unrecorded)
{
    public string Href => $"/training/{(Type == OccasionType.Drill ? "drills" : "activities")}/{Id}";

    public bool IsLate(DateOnly today) => State == OccasionState.Planned && On < today;

    public bool AwaitsEvaluation => Type == OccasionType.Drill && State == OccasionState.Held && EvaluatedOn is null;
}

internal static class OccasionQueries
{
    public static IQueryable<Occasion> Matching(this IQueryable<Occasion> occasions, ListOccasions query, DateOnly today)
    {
        if (query.Year is { } year)
        {
            DateOnly first = new(year, 1, 1), last = new(year, 12, 31);
            occasions = occasions.Where(o => o.On >= first && o.On <= last);
        }

        occasions = query.Type switch
        {
            OccasionType.Drill => occasions.Where(o => o is Drill),
            OccasionType.Activity => occasions.Where(o => o is Activity),
            _ => occasions,
        };

        if (query.UnitId is { } unitId)
        {
            occasions = occasions.Where(o => o.UnitId == unitId || (o.UnitId == null && o.Units.Any(u => u.UnitId == unitId)));
        }

        if (query.Theme is { } theme)
        {
            var name = theme.ToString();
            occasions = occasions.Where(o => o is Activity && ((string)(object)((Activity)o).Themes).Contains(name));
        }

        return query.Show switch
        {
            OccasionFilter.Coming => occasions.Where(o => o.State == OccasionState.Planned && o.On >= today),
            OccasionFilter.Late => occasions.Where(o => o.State == OccasionState.Planned && o.On < today),
            OccasionFilter.Held => occasions.Where(o => o.State == OccasionState.Held),
            OccasionFilter.ToEvaluate => occasions.Where(o => o is Drill && o.State == OccasionState.Held && ((Drill)o).EvaluatedOn == null),
            _ => occasions,
        };
    }
}
