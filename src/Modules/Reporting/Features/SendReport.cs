using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Reporting.Compose;
using SafetyPlatform.Reporting.Data;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Features;

/// <summary>Hands the approved report to the board. What it says will be done becomes promises.</summary>
[Needs("reports.approve.director")]
internal sealed record SendReport(Guid ReportId) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<SendReport>
    {
        public Validator() => RuleFor(x => x.ReportId).NotEmpty();
    }

    internal sealed class Handler(PlatformDbContext db, ReportComposer composer, TimeProvider clock, Act act) : IRequestHandler<SendReport, Done>
    {
        public async Task<Done> Handle(SendReport command, CancellationToken cancellationToken)
        {
            var report = await db.ReportAsync(command.ReportId, cancellationToken);
            var (sv, en) = composer.Hashes(report);
            report.Send(sv, en, clock.GetUtcNow().UtcDateTime);
            (act.RecordId, act.Subject) = (report.Id, report.TitleSv);
            await PromiseAsync(report, cancellationToken);

            return default;
        }

        private async Task PromiseAsync(YearlyReport report, CancellationToken cancellationToken)
        {
            var open = await db.Set<Promise>().Where(p => p.State == PromiseState.Open).Select(p => p.SourceId).ToListAsync(cancellationToken);

            foreach (var made in report.Sentences.Where(s => s is { IsShown: true, Promise: not null }).Select(s => s.Promise!).DistinctBy(p => p.Source.Id))
            {
                // What was moved to a later year is still the same promise.
                if (!open.Contains(made.Source.Id))
                {
                    db.Add(new Promise
                    {
                        Id = Guid.CreateVersion7(clock.GetUtcNow()),
                        ReportId = report.Id,
                        MadeIn = report.Year,
                        Year = made.Year,
                        TitleSv = made.Sv,
                        TitleEn = made.En,
                        Source = made.Source,
                        SourceId = made.Source.Id,
                    });
                }
            }
        }
    }
}
