using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Outbox;
using SafetyPlatform.Notifications.Mail;

namespace SafetyPlatform.Notifications.Features;

/// <summary>All mails, newest first, fifty at a time. What they say is shown in the demo only.</summary>
[Needs("notifications.outbox")]
internal sealed record ListMails(Guid? Before = null, bool OnlyWaiting = false) : IQuery<Page<MailLine>>
{
    internal sealed class Handler(PlatformDbContext db, MailSettings settings) : IRequestHandler<ListMails, Page<MailLine>>
    {
        private const int Size = 50;

        public async Task<Page<MailLine>> Handle(ListMails query, CancellationToken cancellationToken)
        {
            var all = db.Set<OutboxMail>().AsNoTracking();
            all = query.OnlyWaiting ? all.Where(m => m.SentAt == null) : all;
            all = query.Before is { } before ? all.Where(m => m.Id.CompareTo(before) < 0) : all;
            var shows = settings.ShowsContent;
            var mails = await all.OrderByDescending(m => m.Id).Take(Size + 1).Select(m => new
            {
                m.Id,
                m.Key,
                m.ToName,
                m.ToAddress,
                m.WrittenAt,
                m.SentAt,
                m.Attempts,
                m.LastError,
                Subject = shows ? m.Subject : null,
                Body = shows ? m.Body : null,
            }).ToListAsync(cancellationToken);
            var lines = mails.Take(Size).Select(m => new MailLine(m.Id, MailKind.Of(m.Key), m.ToName, m.ToAddress, m.WrittenAt, m.SentAt, m.Attempts, m.LastError, m.Subject, m.Body));

            return new Page<MailLine>([.. lines], mails.Count > Size ? mails[Size - 1].Id.ToString() : null);
        }
    }
}

/// <param name="Kind">What sort of mail: <c>reminder</c>, <c>digest</c>, ...</param>
/// <param name="Subject">Null outside the demo.</param>
/// <param name="Body">Null outside the demo.</param>
internal sealed record MailLine(
    Guid Id, string Kind, string ToName, string ToAddress, DateTime WrittenAt, DateTime? SentAt, int Attempts, string? LastError, string? Subject, string? Body);
