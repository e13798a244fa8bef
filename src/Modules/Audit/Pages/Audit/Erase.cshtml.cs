using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Audit.Pages.Audit;

/// <summary>Erases the texts about one record, on a legal ground.</summary>
[Needs("audit.erase")]
internal sealed class EraseModel(IMediator mediator) : FormPage
{
    [BindProperty]
    public Choices Input { get; set; } = new(ErasureGround.Disposal, "");

    public Guid RecordId { get; private set; }

    public IEnumerable<Choice> Grounds => Enum.GetValues<ErasureGround>().Select(g => new Choice(g.ToString(), T[$"Audit.ErasureGround.{g}"], null, T[$"Audit.ErasureGround.{g}.Text"]));

    public void OnGet(Guid id) => RecordId = id;

    public Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        RecordId = id;

        return SubmitAsync(async () =>
        {
            var erased = await mediator.Send(new EraseFromTrail(id, Input.Ground, Input.Decision), cancellationToken);
            StatusMessage = T[erased == 1 ? "Audit.Erase.Done.One" : "Audit.Erase.Done.Many", erased];

            return RedirectToPage("Index", new { RecordId = id, Period = "all" });
        }, cancellationToken);
    }

    /// <param name="Decision">Number of the decision or case.</param>
    public sealed record Choices(ErasureGround Ground, string Decision);
}
