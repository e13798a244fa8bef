using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Improvement.Pages.Improvement;

[Needs("improvement.work")]
internal sealed class NewCaseModel(IMediator mediator, CurrentUser user) : FormPage
{
    [BindProperty]
    public NewCaseForm Input { get; set; } = new();

    public IEnumerable<SelectListItem> Units => user.UnitsFor("improvement.work").AsItems(T["Improvement.ChooseUnit"]);

    public void OnGet()
    {
        var units = user.UnitsFor("improvement.work");
        Input.UnitId = units.Count == 1 ? units[0].Id : Guid.Empty;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(
        async () =>
        {
            var id = await mediator.Send(new OpenCase(Input.UnitId, Input.Title ?? "", Input.IsSerious), cancellationToken);
            StatusMessage = T["Improvement.OpenCase.Done"];

            return RedirectToPage("/Improvement/Case", new { id });
        },
        cancellationToken);
}

internal sealed class NewCaseForm
{
    public Guid UnitId { get; set; }

    public string? Title { get; set; }

    public bool IsSerious { get; set; }
}
