using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Notifications.Features;

namespace SafetyPlatform.Notifications;

internal static class NotificationsApi
{
    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Notifications");
        notifications.MapGet("/mine", (Guid? before, IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(new ListMyMails(before), cancellationToken))
            .Needs("work.read").WithSummary("What has been sent to the owner of the token, newest first");
        notifications.MapGet("/mails", (Guid? before, bool? onlyWaiting, IMediator mediator, CancellationToken cancellationToken) =>
            mediator.AnswerAsync(new ListMails(before, onlyWaiting ?? false), cancellationToken))
            .Needs("notifications.outbox").WithSummary("Mails sent and waiting, without what they say");
    }
}
