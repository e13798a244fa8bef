using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Incidents.Pages.Incidents;

[Needs("incidents.handle")]
internal sealed class CorrectModel(IMediator mediator) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public CorrectionForm Input { get; set; } = new();

    public string Number { get; private set; } = "";

    public IEnumerable<SelectListItem> Categories => Enum.GetValues<IncidentCategory>().Select(c => new SelectListItem(T[$"Incidents.Category.{c}"], c.ToString()));

    public IEnumerable<SelectListItem> Places => Enum.GetValues<IncidentPlace>().Select(p => new SelectListItem(T[$"Incidents.Place.{p}"], p.ToString()));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var incident = await FindAsync(cancellationToken);
        Input = new CorrectionForm
        {
            Category = incident.Category,
            OccurredAt = Stockholm.ToLocal(incident.OccurredAt),
            Place = incident.Place,
            Description = incident.Description,
            ImmediateMeasures = incident.ImmediateMeasures,
        };
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        async () =>
        {
            await mediator.Send(Input.ToCommand(Id), cancellationToken);
            StatusMessage = T["Incidents.Correct.Saved"];

            return RedirectToPage("/Incidents/Show", new { Id });
        },
        cancellationToken);

    protected override Task LoadAsync(CancellationToken cancellationToken) => FindAsync(cancellationToken);

    private async Task<IncidentDetails> FindAsync(CancellationToken cancellationToken)
    {
        var incident = await mediator.Send(new ShowIncident(Id), cancellationToken);
        Number = incident.Number;

        return incident.CanHandle ? incident : throw new NotFoundException("incident", Id);
    }
}

internal sealed class CorrectionForm
{
    public IncidentCategory? Category { get; set; }

    /// <summary>Swedish wall clock.</summary>
    public DateTime? OccurredAt { get; set; }

    public IncidentPlace? Place { get; set; }

    public string? Description { get; set; }

    public string? ImmediateMeasures { get; set; }

    public string? Reason { get; set; }

    public CorrectIncident ToCommand(Guid id) => new(
        id, Category ?? (IncidentCategory)(-1),
        OccurredAt is { } local ? new DateTimeOffset(Stockholm.ToUtc(local), TimeSpan.Zero) : DateTimeOffset.MinValue,
        Place ?? (IncidentPlace)(-1), Description ?? "", ImmediateMeasures, Reason ?? "");
}
