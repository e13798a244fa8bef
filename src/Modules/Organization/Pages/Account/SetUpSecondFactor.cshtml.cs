using System.Text.RegularExpressions;
using MediatR;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using QRCoder;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Domain;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Account;

[SignedIn]
internal sealed partial class SetUpSecondFactorModel(IMediator mediator, Session session, CurrentUser user) : FormPage
{
    [BindProperty]
    public ConfirmSecondFactor Input { get; set; } = null!;

    /// <summary>The recovery codes on their way to the page that shows them once.</summary>
    [TempData]
    public string? NewCodes { get; set; }

    public string SecretInGroups { get; private set; } = "";

    public IHtmlContent Qr { get; private set; } = HtmlString.Empty;

    public bool IsPending { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);

        return IsPending ? Page() : RedirectToPage("Security");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        var turnedOn = await mediator.Send(Input, cancellationToken);
        await session.BeginAsync(user.Id!.Value, turnedOn.SecurityStamp, "password+totp");
        NewCodes = string.Join(' ', turnedOn.RecoveryCodes);

        return RedirectToPage("RecoveryCodes");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        var state = await mediator.Send(new ShowSecondFactor(), cancellationToken);
        IsPending = state.Pending is not null;

        if (state.Pending is { } secret)
        {
            SecretInGroups = FourLetters().Replace(Totp.Base32Of(secret), "$0 ").Trim();
            using var code = new QRCodeGenerator().CreateQrCode(Totp.AddressOf(secret, "SafetyPlatform", state.Email), QRCodeGenerator.ECCLevel.M);
            using var svg = new SvgQRCode(code);
            Qr = new HtmlString(svg.GetGraphic(4, "#000", "#fff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute));
        }
    }

    [GeneratedRegex(".{4}", RegexOptions.None, 1000)]
    private static partial Regex FourLetters();
}
