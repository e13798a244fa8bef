using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Notifications.Features;

namespace SafetyPlatform.Notifications.Pages.Notifications;

/// <summary>What the signed-in person has been sent.</summary>
[SignedIn]
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    public Page<MyMail> Mails { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Mails = await mediator.Send(new ListMyMails(Before), cancellationToken);
}
