using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>What an activity or drill is called, and when it is.</summary>
[Needs("training.read")]
internal sealed record ShowOccasionHead(Guid Id) : IQuery<OccasionHead>
{
    internal sealed class Handler(PlatformDbContext db, Texts texts) : IRequestHandler<ShowOccasionHead, OccasionHead>
    {
        public async Task<OccasionHead> Handle(ShowOccasionHead query, CancellationToken cancellationToken)
        {
            var row = await db.Set<Occasion>().AsNoTracking().Where(o => o.Id == query.Id)
                .Select(o => new { o.Title, o.On, Kind = o is Drill ? (DrillKind?)((Drill)o).Kind : null })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("occasion", query.Id);

            return new OccasionHead(texts.NameOf(row.Title, row.Kind), row.On, $"/training/{(row.Kind is null ? "activities" : "drills")}/{query.Id}");
        }
    }
}

internal sealed record OccasionHead(string Title, DateOnly On, string Href);
