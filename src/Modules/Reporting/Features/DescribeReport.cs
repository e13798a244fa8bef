using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Reporting.Data;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Features;

/// <summary>Changes what stands at the head of the document, and its last day.</summary>
[Needs("reports.write")]
internal sealed record DescribeReport(Guid ReportId, string TitleSv, string TitleEn, string? ReferenceNumber, DateOnly Date, DateOnly Due) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<DescribeReport>
    {
        public Validator()
        {
            RuleFor(x => x.TitleSv).NotEmpty().MaximumLength(300);
            RuleFor(x => x.TitleEn).NotEmpty().MaximumLength(300);
            RuleFor(x => x.ReferenceNumber).MaximumLength(60);
            RuleFor(x => x.Date).NotEmpty();
            RuleFor(x => x.Due).NotEmpty();
        }
    }

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, Act act) : IRequestHandler<DescribeReport, Done>
    {
        public async Task<Done> Handle(DescribeReport command, CancellationToken cancellationToken)
        {
            var report = await db.ReportAsync(command.ReportId, cancellationToken);
            report.Touch(clock.GetUtcNow().UtcDateTime);
            report.Describe(new Bilingual(command.TitleSv, command.TitleEn), command.ReferenceNumber ?? "", command.Date, command.Due);
            (act.RecordId, act.Subject) = (report.Id, report.TitleSv);

            return default;
        }
    }
}
