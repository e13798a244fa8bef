using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Outbox;

namespace SafetyPlatform.Notifications.Features;

/// <summary>What has been sent to the asker, newest first, twenty at a time.</summary>
[SignedIn]
internal sealed record ListMyMails(Guid? Before = null) : IQuery<Page<MyMail>>
{
    internal sealed class Handler(PlatformDbContext db, CurrentUser user) : IRequestHandler<ListMyMails, Page<MyMail>>
    {
        private const int Size = 20;

        public async Task<Page<MyMail>> Handle(ListMyMails query, CancellationToken cancellationToken)
        {
            var own = db.Set<OutboxMail>().AsNoTracking().Where(m => m.PersonId == user.Id && m.PersonId != null);
            own = query.Before is { } before ? own.Where(m => m.Id.CompareTo(before) < 0) : own;
            var mails = await own.OrderByDescending(m => m.Id).Take(Size + 1).Select(m => new MyMail(m.Id, m.Subject, m.Body, m.WrittenAt, m.SentAt)).ToListAsync(cancellationToken);

            return new Page<MyMail>([.. mails.Take(Size)], mails.Count > Size ? mails[Size - 1].Id.ToString() : null);
        }
    }
}

internal sealed record MyMail(Guid Id, string Subject, string Body, DateTime WrittenAt, DateTime? SentAt);
