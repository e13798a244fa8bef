using System.Globalization;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Errors;
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

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var version = texts["Plans.Version.Since", Document.InForce!.Number, Format.LongDate(Document.InForce.InForceFrom!.Value)];
        var html = LooseSheet.Write(Document.Title, version, Document.Sections, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

        return File(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", $"{Document.Title} v{Document.InForce.Number}.html");
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Document = await mediator.Send(new ShowDocument(Id), cancellationToken);

        if (Document.InForce is null)
        {
            throw new NotFoundException("document", Id);
        }
    }
}
