using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Incidents.Features;

/// <summary>Corrects what a report says. What it said before is kept, with the reason.</summary>
[Needs("incidents.handle")]
internal sealed record CorrectIncident(
    Guid IncidentId, IncidentCategory Category, DateTimeOffset OccurredAt, IncidentPlace Place, string Description, string? ImmediateMeasures, string Reason)
    : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<CorrectIncident>
    {
        public Validator(TimeProvider clock, IStringLocalizer texts)
        {
            RuleFor(x => x.IncidentId).NotEmpty();
            RuleFor(x => x.Category).IsInEnum().WithMessage(_ => texts["Incidents.Rule.ChooseCategory"]);
            RuleFor(x => x.Place).IsInEnum().WithMessage(_ => texts["Incidents.Rule.ChoosePlace"]);
            RuleFor(x => x.Description).NotEmpty().WithMessage(_ => texts["Incidents.Rule.SayWhat"]).MaximumLength(ReportLimits.Description);
            RuleFor(x => x.ImmediateMeasures).MaximumLength(ReportLimits.ImmediateMeasures);
            RuleFor(x => x.OccurredAt).Must(at => WhenItHappened.IsBelievable(at, clock)).WithMessage(_ => texts["Incidents.Rule.NotThen"]);
            RuleFor(x => x.Reason).NotEmpty().MaximumLength(ReportLimits.Note);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock, Act act) : IRequestHandler<CorrectIncident, Done>
    {
        public async Task<Done> Handle(CorrectIncident command, CancellationToken cancellationToken)
        {
            var incident = await db.Set<Incident>().SingleOrDefaultAsync(i => i.Id == command.IncidentId, cancellationToken)
                ?? throw new NotFoundException("incident", command.IncidentId);
            var measures = string.IsNullOrWhiteSpace(command.ImmediateMeasures) ? null : command.ImmediateMeasures;

            incident.Correct(
                new IncidentFields(command.Category, command.OccurredAt.UtcDateTime, command.Place, command.Description, measures),
                command.Reason, user.Id, clock.GetUtcNow().UtcDateTime);
            (act.Subject, act.UnitId, act.RecordId) = (incident.Number, incident.UnitId, incident.Id);

            return default;
        }
    }
}
