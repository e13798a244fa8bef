using System.Globalization;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans.Pages.Plans;

/// <summary>The text alone, for paper and for the phone: the file needs no network once it is saved.</summary>
[Needs("plans.read")]
internal sealed class PrintModel(IMediator mediator, IStringLocalizer texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public DocumentView Document { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Document = await mediator.Send(new PrintDocument(Id), cancellationToken);

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellationToken)
    {
        Document = await mediator.Send(new DownloadDocument(Id), cancellationToken);
        var version = texts["Plans.Version.Since", Document.InForce!.Number, Format.LongDate(Document.InForce.InForceFrom!.Value)];
        var html = LooseSheet.Write(Document.Title, version, Document.Sections, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

        return File(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", $"{Document.Title} v{Document.InForce.Number}.html");
    }
}
