using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Incidents.Features;

/// <summary>The principal's judgement of how serious an incident is, and why.</summary>
[Needs("incidents.handle")]
internal sealed record AssessIncident(Guid IncidentId, IncidentSeverity IncidentSeverity, string Grounds) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<AssessIncident>
    {
        public Validator(IStringLocalizer texts)
        {
            RuleFor(x => x.IncidentId).NotEmpty();
            RuleFor(x => x.IncidentSeverity).IsInEnum().WithMessage(_ => texts["Incidents.Rule.ChooseSeverity"]);
            RuleFor(x => x.Grounds).NotEmpty().MaximumLength(ReportLimits.Note);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock, Act act) : IRequestHandler<AssessIncident, Done>
    {
        public async Task<Done> Handle(AssessIncident command, CancellationToken cancellationToken)
        {
            var incident = await db.Set<Incident>().SingleOrDefaultAsync(i => i.Id == command.IncidentId, cancellationToken)
                ?? throw new NotFoundException("incident", command.IncidentId);

            incident.Assess(command.IncidentSeverity, command.Grounds, user.Id, clock.GetUtcNow().UtcDateTime);
            (act.Subject, act.UnitId, act.RecordId) = (incident.Number, incident.UnitId, incident.Id);

            return default;
        }
    }
}
