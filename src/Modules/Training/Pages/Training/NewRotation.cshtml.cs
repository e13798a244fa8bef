using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Training.Data;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

[Needs("rotation.secret")]
internal sealed class NewRotationModel(IMediator mediator, CurrentUser user, TimeProvider clock) : FormPage
{
    [BindProperty]
    public PlanRotation Input { get; set; } = null!;

    /// <summary>The dates, one per line.</summary>
    [BindProperty]
    public string? Days { get; set; }

    public List<SelectListItem> Units
    {
        get
        {
            var reach = user.ReachFor("rotation.secret");

            return [.. user.Units.Where(u => u.IsUnit && reach.Covers(u.Id)).OrderBy(u => u.Name, StringComparer.CurrentCulture).Select(u => new SelectListItem(u.Name, u.Id.ToString()))];
        }
    }

    public void OnGet()
    {
        var year = clock.Today().Year + 1;
        Input = new PlanRotation("", "", "", "", new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), [], []);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var dates = new List<DateOnly>();

        foreach (var line in Lines.Split(Days))
        {
            if (DateOnly.TryParseExact(line, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                dates.Add(date);
            }
            else
            {
                ModelState.AddModelError(nameof(Days), T["Training.NewRotation.NotADate", line.Length > 30 ? line[..30] : line]);
            }
        }

        return SubmitAsync(async () =>
        {
            await mediator.Send(Input with { UnitIds = Input.UnitIds ?? [], Dates = dates }, cancellationToken);
            StatusMessage = T["Training.NewRotation.Done"];

            return Redirect("/training/rotation");
        }, cancellationToken);
    }
}
