using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Reporting.Data;
using SafetyPlatform.Reporting.Draft;

namespace SafetyPlatform.Reporting.Features;

/// <summary>Takes what the records say now. Words and figures changed by hand stay; the new words are kept beside them.</summary>
/// <param name="Key">Only the sentence with this key; the whole report when left out.</param>
[Needs("reports.write")]
internal sealed record RedraftReport(Guid ReportId, string? Key) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<RedraftReport>
    {
        public Validator() => RuleFor(x => x.Key).MaximumLength(120);
    }

    internal sealed class Handler(PlatformDbContext db, Drafter drafter, TimeProvider clock, Act act) : IRequestHandler<RedraftReport, Done>
    {
        public async Task<Done> Handle(RedraftReport command, CancellationToken cancellationToken)
        {
            var report = await db.ReportAsync(command.ReportId, cancellationToken);
            report.Touch(clock.GetUtcNow().UtcDateTime);
            (act.RecordId, act.Subject) = (report.Id, report.TitleSv);
            var draft = await drafter.WriteAsync(DraftPeriod.Of(report), cancellationToken);

            if (command.Key is null)
            {
                report.TakeAll(draft, db, clock);
            }
            else if (draft.Sentences.FirstOrDefault(s => s.Key == command.Key) is { } fresh)
            {
                report.Take(fresh, clock);
            }
            else if (report.Sentences.Find(s => s.Key == command.Key) is { } gone)
            {
                report.Drop(gone, db);
            }

            return default;
        }
    }
}
