using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Incidents.Pages.Incidents;

[Needs("incidents.report")]
internal sealed class ShowModel(IMediator mediator, CurrentUser user, TimeProvider clock) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AssessmentForm Input { get; set; } = new();

    public IncidentDetails Incident { get; private set; } = null!;

    public CaseProgress? Case { get; private set; }

    public IReadOnlyList<Duty> Duties { get; private set; } = [];

    public bool CanOpenCase => user.Can("improvement.read");

    public DateOnly Today => clock.Today();

    public string UnitName => user.Units.FirstOrDefault(u => u.Id == Incident.UnitId)?.Name ?? "";

    public IEnumerable<Choice> Levels => Enum.GetValues<IncidentSeverity>()
        .Select(s => new Choice(s.ToString(), T[$"Incidents.Severity.{s}"], Description: T[$"Incidents.Severity.{s}.Help"]));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new AssessmentForm { IncidentSeverity = Incident.IncidentSeverity, Grounds = Incident.AssessmentNote };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        async () =>
        {
            await mediator.Send(new AssessIncident(Id, Input.IncidentSeverity ?? default(IncidentSeverity), Input.Grounds ?? ""), cancellationToken);
            StatusMessage = T["Incidents.Assess.Saved"];

            return RedirectToPage(new { Id });
        },
        cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Incident = await mediator.Send(new ShowIncident(Id), cancellationToken);
        Case = await mediator.Send(new FindCaseOf(CaseOrigins.Incident, Id), cancellationToken);
        Duties = Incident.CanHandle ? [.. DutyCatalogue.For(Incident.Category, Incident.IncidentSeverity, Incident.OccurredOn)] : [];
    }
}

internal sealed class AssessmentForm
{
    public IncidentSeverity? IncidentSeverity { get; set; }

    public string? Grounds { get; set; }
}
