using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Reporting.Data;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Features;

/// <summary>Puts another count in place of one that the records gave. The document says so, with the reason.</summary>
/// <param name="Row">Key of the row.</param>
/// <param name="Column">From 0.</param>
[Needs("reports.write")]
internal sealed record ChangeFigure(Guid ReportId, Guid FigureId, string Row, int Column, int? Value, string Reason) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<ChangeFigure>
    {
        public Validator()
        {
            RuleFor(x => x.Row).NotEmpty().MaximumLength(120);
            RuleFor(x => x.Column).InclusiveBetween(0, 20);
            RuleFor(x => x.Value).NotNull().InclusiveBetween(0, 10_000_000);
            RuleFor(x => x.Reason).NotEmpty().MaximumLength(500);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock, Act act) : IRequestHandler<ChangeFigure, Done>
    {
        public async Task<Done> Handle(ChangeFigure command, CancellationToken cancellationToken)
        {
            var report = await db.ReportAsync(command.ReportId, cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;
            report.Touch(now);
            report.Figure(command.FigureId).Change(command.Row, command.Column, command.Value!.Value, command.Reason.Trim(), new Writer(user.Id, user.Name, now));
            (act.RecordId, act.Subject, act.Reason) = (report.Id, report.TitleSv, command.Reason.Trim());

            return default;
        }
    }
}
