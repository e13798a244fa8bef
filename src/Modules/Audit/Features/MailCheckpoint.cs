using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Outbox;
using SafetyPlatform.Kernel.Pipeline;

namespace SafetyPlatform.Audit.Features;

/// <summary>
/// Signs, and mails the checkpoint to the board's secretary, who registers it: from then on it lies with somebody who does not run
/// the server. Four lines and no personal data.
/// </summary>
[SystemOnly]
internal sealed record MailCheckpoint : IErrand<Done>
{
    internal sealed class Handler(IMediator mediator) : IRequestHandler<MailCheckpoint, Done>
    {
        public async Task<Done> Handle(MailCheckpoint request, CancellationToken cancellationToken) =>
            await mediator.Send(new GetCheckpoint(), cancellationToken) is { } signed ? await mediator.Send(new WriteCheckpointMail(signed.Origin, signed.Size), cancellationToken) : default;
    }
}

[SystemOnly]
internal sealed record WriteCheckpointMail(string Origin, long Size) : ICommand<Done>
{
    internal sealed class Handler(PlatformDbContext db, PlatformSender platform, MailOutbox outbox, Texts texts, Act act, TimeProvider clock) : IRequestHandler<WriteCheckpointMail, Done>
    {
        public async Task<Done> Handle(WriteCheckpointMail command, CancellationToken cancellationToken)
        {
            var signed = await db.Set<AuditCheckpoint>().SingleAsync(c => c.Origin == command.Origin && c.Size == command.Size, cancellationToken);
            var secretaries = await platform.SendAsync(new ListHoldersOf(Role.BoardSecretary, null), cancellationToken);

            foreach (var secretary in secretaries)
            {
                var (subject, body) = InLanguage.Run(secretary.Language, () => (texts["Audit.Mail.Subject", command.Size].Value, texts["Audit.Mail.Body", signed.Note].Value));
                await outbox.WriteAsync($"checkpoint/{command.Origin}/{command.Size}/{secretary.PersonId}", secretary, subject, body, cancellationToken);
            }

            signed.MailedAt = secretaries.Count == 0 ? signed.MailedAt : clock.GetUtcNow().UtcDateTime;
            act.Facts["size"] = command.Size.ToString(CultureInfo.InvariantCulture);
            act.Facts["receivers"] = secretaries.Count.ToString(CultureInfo.InvariantCulture);

            return default;
        }
    }
}
