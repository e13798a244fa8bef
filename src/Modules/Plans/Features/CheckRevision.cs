using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Plans.Data;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>What the calendar alone tells: the rule's day has passed, or nobody has looked for too long. Run daily.</summary>
[SystemOnly]
internal sealed record CheckRevision : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<CheckRevision>;

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, SignalRaiser signals, IOptions<RevisionCheck> options) : IRequestHandler<CheckRevision, Done>
    {
        public async Task<Done> Handle(CheckRevision command, CancellationToken cancellationToken)
        {
            var documents = await db.Set<GoverningDocument>().AsNoTracking().WithHistory().ToListAsync(cancellationToken);

            foreach (var document in documents.Where(d => d.Decisions.AdoptionOn(clock.Today()) is not null && d.Kind != DocumentKind.ShortPlan))
            {
                await CheckAsync(document, cancellationToken);
            }

            return default;
        }

        private async Task CheckAsync(GoverningDocument document, CancellationToken cancellationToken)
        {
            var isYearly = document.Decisions.RuleOn(clock.Today())?.Rule == RevisionRule.Yearly;
            var due = isYearly ? document.NextReviewOn : document.LastLook?.AddMonths(options.Value.MonthsWithoutLook);

            if (due is { } day && day < clock.Today())
            {
                await signals.RaiseAsync(
                    document.Id, $"calendar:{document.Id}:{day:yyyy-MM-dd}", isYearly ? SignalReason.YearPassed : SignalReason.LongWithoutLook,
                    document.Title, null, day, $"/plans/{document.Id}#decisions", cancellationToken);
            }
        }
    }
}

/// <summary>Settings under <c>Plans</c>.</summary>
internal sealed class RevisionCheck
{
    /// <summary>Months after which a document under the rule "as needed" is to be looked at anyway.</summary>
    public int MonthsWithoutLook { get; set; } = 24;
}
