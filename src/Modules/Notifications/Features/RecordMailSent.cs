using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Outbox;

namespace SafetyPlatform.Notifications.Features;

/// <summary>Notes that a mail has been handed over.</summary>
[SystemOnly]
internal sealed record RecordMailSent(Guid MailId) : ICommand<Done>
{
    internal sealed class Handler(PlatformDbContext db, Act act, TimeProvider clock) : IRequestHandler<RecordMailSent, Done>
    {
        public async Task<Done> Handle(RecordMailSent command, CancellationToken cancellationToken)
        {
            var mail = await db.FindAsync<OutboxMail>([command.MailId], cancellationToken) ?? throw new NotFoundException("mail", command.MailId);
            mail.SentAt ??= clock.GetUtcNow().UtcDateTime;
            mail.LastError = null;
            act.RecordId = mail.Id;
            act.Facts["mail"] = MailKind.Of(mail.Key);

            return default;
        }
    }
}

/// <summary>What sort of mail it is: the first part of its key.</summary>
internal static class MailKind
{
    public static string Of(string key) => key.Split('/')[0];
}
