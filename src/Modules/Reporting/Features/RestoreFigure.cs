using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Reporting.Data;

namespace SafetyPlatform.Reporting.Features;

/// <summary>Takes back every count of a table that the records gave.</summary>
[Needs("reports.write")]
internal sealed record RestoreFigure(Guid ReportId, Guid FigureId) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<RestoreFigure>
    {
        public Validator() => RuleFor(x => x.FigureId).NotEmpty();
    }

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, Act act) : IRequestHandler<RestoreFigure, Done>
    {
        public async Task<Done> Handle(RestoreFigure command, CancellationToken cancellationToken)
        {
            var report = await db.ReportAsync(command.ReportId, cancellationToken);
            report.Touch(clock.GetUtcNow().UtcDateTime);
            report.Figure(command.FigureId).Restore();
            (act.RecordId, act.Subject) = (report.Id, report.TitleSv);

            return default;
        }
    }
}
