using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans.Pages.Plans;

[Needs("plans.read")]
internal sealed class InForceModel(IMediator mediator, TimeProvider clock, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    public IReadOnlyList<InForceLine> Lines { get; private set; } = [];

    public string Sentence => On is { } day ? texts.Count("Plans.InForce.Count", Lines.Count, Texts.InWords(Lines.Count), Format.LongDate(day)) : texts["Plans.InForce.NoDate"];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            On ??= clock.Today();
            Lines = await mediator.Send(new ShowInForce(On.Value), cancellationToken);
        }
        else
        {
            Response.StatusCode = 422;
        }
    }
}
