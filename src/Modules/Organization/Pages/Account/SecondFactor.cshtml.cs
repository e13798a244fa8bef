using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Account;

[OpenToAll("the second step of the way in")]
internal sealed class SecondFactorModel(IMediator mediator, Session session) : FormPage
{
    [BindProperty]
    public TypedCode Input { get; set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() => await session.HalfwayAsync() is null ? RedirectToPage("SignIn", new { ReturnUrl }) : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        if (await session.HalfwayAsync() is not { } halfway)
        {
            return RedirectToPage("SignIn", new { ReturnUrl });
        }

        var answer = await mediator.Send(new ProveSecondFactor(halfway.PersonId, halfway.SecurityStamp, Input.Code ?? ""), cancellationToken);

        if (answer.SecurityStamp is null)
        {
            ModelState.AddModelError("Input.Code", T["Organization.SecondFactor.Refused"]);
            Response.StatusCode = 422;

            return Page();
        }

        await session.BeginAsync(halfway.PersonId, answer.SecurityStamp, answer.Method);
        LanguageCookie.SetUnlessChosen(HttpContext, answer.Language);

        return LocalRedirect(this.SafeReturn(ReturnUrl));
    }, cancellationToken);

    internal sealed record TypedCode(string? Code);
}
