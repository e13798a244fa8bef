using MediatR;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Kernel;
using SafetyPlatform.Kernel.Health;
using SafetyPlatform.Notifications.Data;
using SafetyPlatform.Notifications.Features;
using SafetyPlatform.Notifications.Mail;

namespace SafetyPlatform.Notifications;

public sealed class NotificationsModule : PlatformModule
{
    public override string Name => "Notifications";

    public override IEnumerable<MenuEntry> Menu =>
        [new("Notifications.Menu.Mails", "mail", "/notifications/mails", "notifications.outbox", "Host.Menu.Administration", Order: 940)];

    public override IReadOnlyDictionary<string, Func<IMediator, CancellationToken, Task>> Jobs { get; } =
        new Dictionary<string, Func<IMediator, CancellationToken, Task>>(StringComparer.Ordinal)
        {
            ["notifications.deliver"] = (mediator, cancellationToken) => mediator.Send(new DeliverOutbox(), cancellationToken),
            ["notifications.remind"] = (mediator, cancellationToken) => mediator.Send(new RemindAboutWork(), cancellationToken),
            ["notifications.digest"] = (mediator, cancellationToken) => mediator.Send(new SendDigest(), cancellationToken),
        };

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        var settings = new MailSettings(configuration);
        services.AddSingleton(settings);
        services.AddScoped<MailClaims>();
        services.AddScoped<WorkInLanguages>();
        services.AddScoped<WhoIsConcerned>();
        services.AddSingleton<MailWriting>();
        services.AddSingleton<IHealthSign, MailHealth>();

        if (settings.Host is null)
        {
            services.AddScoped<IMailTransport, FolderTransport>();
        }
        else
        {
            services.AddScoped<IMailTransport, SmtpTransport>();
        }
    }

    public override void MapApi(IEndpointRouteBuilder api) => api.MapNotifications();
}
