using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Draft;

namespace SafetyPlatform.Reporting.Features;

/// <summary>Begins the report of a year and writes its first draft from what has been recorded since the report before it, or since New Year.</summary>
/// <param name="Date">The date the document is to carry.</param>
/// <param name="Due">Last day for handing it to the board.</param>
/// <param name="To">Last day of the records; today when left out.</param>
[Needs("reports.write")]
internal sealed record BeginReport(int Year, string? ReferenceNumber, DateOnly Date, DateOnly Due, DateOnly? To) : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<BeginReport>
    {
        public Validator()
        {
            RuleFor(x => x.Year).InclusiveBetween(2000, 2100);
            RuleFor(x => x.ReferenceNumber).MaximumLength(60);
            RuleFor(x => x.Date).NotEmpty();
            RuleFor(x => x.Due).NotEmpty();
        }
    }

    internal sealed class Handler(PlatformDbContext db, Drafter drafter, CurrentUser user, TimeProvider clock, Act act) : IRequestHandler<BeginReport, Guid>
    {
        public async Task<Guid> Handle(BeginReport command, CancellationToken cancellationToken)
        {
            var earlier = await db.Set<YearlyReport>().AsNoTracking().Where(r => r.Year <= command.Year).OrderByDescending(r => r.Year).Select(r => new { r.Year, r.To }).FirstOrDefaultAsync(cancellationToken);

            if (earlier?.Year == command.Year)
            {
                throw new RuleViolationException("Reporting.Rule.YearTaken", command.Year) { Field = nameof(Year) };
            }

            MustLieNear(command.Year, command.Date, nameof(Date));
            MustLieNear(command.Year, command.Due, nameof(Due));
            var report = await WriteAsync(command, PeriodOf(command, earlier?.To), cancellationToken);
            db.Add(report);
            (act.RecordId, act.Subject) = (report.Id, report.TitleSv);

            return report.Id;
        }

        private static void MustLieNear(int year, DateOnly date, string field)
        {
            if (date.Year < year || date.Year > year + 1)
            {
                throw new RuleViolationException("Reporting.Rule.DateOutsideYear", year, year + 1) { Field = field };
            }
        }

        private async Task<YearlyReport> WriteAsync(BeginReport command, DraftPeriod period, CancellationToken cancellationToken)
        {
            var draft = await drafter.WriteAsync(period, cancellationToken);
            var report = new YearlyReport
            {
                Id = period.ReportId,
                Year = command.Year,
                From = period.From,
                To = period.To,
                Administration = draft.Organization.Administration,
                Board = draft.Organization.Board,
                OwnerId = user.Id ?? Guid.Empty,
            };
            report.Describe(draft.Title, command.ReferenceNumber ?? "", command.Date, command.Due);
            var (head, director) = (draft.Organization.HeadOfSchools, draft.Organization.DirectorOfAdministration);
            report.SignedBy(head?.Name ?? "", head?.Title ?? "", director?.Name ?? "", director?.Title ?? "");
            report.TakeAll(draft, db, clock);

            return report;
        }

        private DraftPeriod PeriodOf(BeginReport command, DateOnly? earlierTo)
        {
            var (first, last) = (new DateOnly(command.Year, 1, 1), new DateOnly(command.Year, 12, 31));
            var today = clock.Today() < last ? clock.Today() : last;
            var to = command.To ?? today;
            var from = earlierTo is { } end && end.Year >= command.Year - 1 ? end.AddDays(1) : first;

            return to >= from && to <= today
                ? new DraftPeriod(Guid.CreateVersion7(clock.GetUtcNow()), command.Year, from, to, null, new Bilingual("", ""))
                : throw new RuleViolationException("Reporting.Rule.ToOutsideYear", from, today) { Field = nameof(To) };
        }
    }
}
