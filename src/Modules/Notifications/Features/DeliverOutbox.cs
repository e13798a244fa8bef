using MediatR;
using Microsoft.Extensions.Logging;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Outbox;
using SafetyPlatform.Notifications.Data;
using SafetyPlatform.Notifications.Mail;

namespace SafetyPlatform.Notifications.Features;

/// <summary>Hands over every mail that waits. At least once: one that was sent but not noted before a crash is sent again, as the same mail.</summary>
/// <returns>How many were handed over.</returns>
[SystemOnly]
internal sealed partial record DeliverOutbox : IErrand<int>
{
    internal sealed partial class Handler(MailClaims claims, IMailTransport transport, MailSettings settings, IMediator mediator, ILogger<DeliverOutbox.Handler> log)
        : IRequestHandler<DeliverOutbox, int>
    {
        private const int Batch = 50;

        public async Task<int> Handle(DeliverOutbox request, CancellationToken cancellationToken)
        {
            var sent = 0;
            List<OutboxMail> due;

            do
            {
                due = await claims.ListDueAsync(Batch, cancellationToken);

                foreach (var mail in due)
                {
                    switch (await DeliverAsync(mail, cancellationToken))
                    {
                        case Outcome.Sent:
                            sent++;
                            break;
                        case Outcome.ServerFailed:
                            return sent;
                    }
                }
            }
            while (due.Count == Batch);

            return sent;
        }

        private async Task<Outcome> DeliverAsync(OutboxMail mail, CancellationToken cancellationToken)
        {
            if (!await claims.TakeAsync(mail, cancellationToken))
            {
                return Outcome.NotOurs;
            }

            try
            {
                await transport.HandOverAsync(Letter.Of(mail, settings.From), mail.Id, cancellationToken);
            }
            catch (MailFailedException failed)
            {
                Failed(log, mail.Id, failed);
                await claims.GiveBackAsync(mail, failed.Message, cancellationToken);

                return failed.IsServer ? Outcome.ServerFailed : Outcome.Refused;
            }

            await mediator.Send(new RecordMailSent(mail.Id), cancellationToken);

            return Outcome.Sent;
        }

        [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {MailId} was not handed over; it will be tried again.")]
        private static partial void Failed(ILogger log, Guid mailId, Exception failure);

        private enum Outcome
        {
            Sent,
            NotOurs,
            Refused,
            ServerFailed,
        }
    }
}
