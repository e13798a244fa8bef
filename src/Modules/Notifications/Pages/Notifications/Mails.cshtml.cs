using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Notifications.Features;
using SafetyPlatform.Notifications.Mail;

namespace SafetyPlatform.Notifications.Pages.Notifications;

/// <summary>Mails sent and waiting, for whoever looks after the installation.</summary>
[Needs("notifications.outbox")]
internal sealed class MailsModel(IMediator mediator, MailSettings settings, IStringLocalizer texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid? Before { get; set; }

    /// <summary><c>waiting</c> shows only what has not been handed over.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Show { get; set; }

    public bool OnlyWaiting => Show == "waiting";

    public Page<MailLine> Mails { get; private set; } = null!;

    public bool HasServer => settings.Host is not null;

    public string? Next => Mails.Next is null ? null : $"/notifications/mails?Before={Mails.Next}{(OnlyWaiting ? "&Show=waiting" : "")}";

    public async Task OnGetAsync(CancellationToken cancellationToken) => Mails = await mediator.Send(new ListMails(Before, OnlyWaiting), cancellationToken);

    public string KindText(string kind) => texts[$"Notifications.Kind.{kind}"] is { ResourceNotFound: false } text ? text.Value : texts["Notifications.Kind.other"].Value;
}
