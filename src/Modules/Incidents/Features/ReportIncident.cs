using FluentValidation;
using MediatR;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Incidents.Features;

/// <summary>Reports that something happened at a unit.</summary>
/// <param name="WithoutName">The incident keeps no reporter. The audit trail still says whose session sent it.</param>
[Needs("incidents.report")]
internal sealed record ReportIncident(
    Guid UnitId, IncidentCategory Category, IncidentSeverity IncidentSeverity, DateTimeOffset OccurredAt, IncidentPlace Place,
    string Description, string? ImmediateMeasures = null, bool WithoutName = false) : ICommand<Guid>, IConcernsUnit
{
    internal sealed class Validator : AbstractValidator<ReportIncident>
    {
        public Validator(TimeProvider clock, IStringLocalizer texts)
        {
            RuleFor(x => x.UnitId).NotEmpty().WithMessage(_ => texts["Incidents.Rule.ChooseUnit"]);
            RuleFor(x => x.Category).IsInEnum().WithMessage(_ => texts["Incidents.Rule.ChooseCategory"]);
            RuleFor(x => x.IncidentSeverity).IsInEnum().WithMessage(_ => texts["Incidents.Rule.ChooseSeverity"]);
            RuleFor(x => x.Place).IsInEnum().WithMessage(_ => texts["Incidents.Rule.ChoosePlace"]);
            RuleFor(x => x.Description).NotEmpty().WithMessage(_ => texts["Incidents.Rule.SayWhat"]).MaximumLength(ReportLimits.Description);
            RuleFor(x => x.ImmediateMeasures).MaximumLength(ReportLimits.ImmediateMeasures);
            RuleFor(x => x.OccurredAt).Must(at => WhenItHappened.IsBelievable(at, clock)).WithMessage(_ => texts["Incidents.Rule.NotThen"]);
        }
    }

    internal sealed class Handler(
        PlatformDbContext db, NumberSeries numbers, UnitCodes codes, CurrentUser user, TimeProvider clock, TextCatalogue texts, Act act, IMediator mediator)
        : IRequestHandler<ReportIncident, Guid>
    {
        public async Task<Guid> Handle(ReportIncident command, CancellationToken cancellationToken)
        {
            var code = await codes.OfAsync(command.UnitId, cancellationToken);
            var today = clock.Today();
            var running = await numbers.NextAsync($"incidents/{command.UnitId}/{today.Year}", cancellationToken);
            var occurredAt = command.OccurredAt.UtcDateTime;
            var incident = new Incident
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                UnitId = command.UnitId,
                Number = $"{code}-{today.Year}-{running:D3}",
                Category = command.Category,
                IncidentSeverity = command.IncidentSeverity,
                ReportedSeverity = command.IncidentSeverity,
                OccurredAt = occurredAt,
                OccurredOn = Stockholm.DateOf(occurredAt),
                Place = command.Place,
                Description = command.Description,
                ImmediateMeasures = string.IsNullOrWhiteSpace(command.ImmediateMeasures) ? null : command.ImmediateMeasures,
                ReporterId = command.WithoutName ? null : user.Id,
                ReportedAt = clock.GetUtcNow().UtcDateTime,
                AssessBy = today.AddWeekdays(2),
            };
            db.Add(incident);
            (act.Subject, act.RecordId) = (incident.Number, incident.Id);

            // Swedish, whoever reports: the title is kept with the case and read by everyone.
            var title = $"{texts.All[$"Incidents.Category.{incident.Category}"].Sv}, {incident.Number}";
            await mediator.Publish(
                new IncidentReported(incident.Id, incident.Number, incident.UnitId, title, incident.IncidentSeverity, incident.OccurredOn, incident.ReporterId),
                cancellationToken);

            return incident.Id;
        }
    }
}
