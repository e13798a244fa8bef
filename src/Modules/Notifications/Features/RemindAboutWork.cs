using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Outbox;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Notifications.Domain;

namespace SafetyPlatform.Notifications.Features;

/// <summary>Writes the reminders that are due: one mail a person with all of them, each deadline and kind once.</summary>
/// <returns>How many mails were written.</returns>
[SystemOnly]
internal sealed record RemindAboutWork : ICommand<int>
{
    internal sealed class Handler(
        PlatformDbContext db, WorkInLanguages work, WhoIsConcerned concerned, MailWriting writing, MailOutbox outbox, Texts texts, TimeProvider clock)
        : IRequestHandler<RemindAboutWork, int>
    {
        private const int YearsBack = -2;

        public async Task<int> Handle(RemindAboutWork command, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var last = await MoveOnAsync(today, cancellationToken);
            var due = (await work.OpenAsync("sv", today.AddYears(YearsBack), today.AddDays(Occasion.SoonDays), cancellationToken)).Values
                .Select(i => (Item: i, Occasion: Occasion.For(i, today, last))).Where(d => d.Occasion is not null).ToList();
            await concerned.LoadAsync([.. due.Select(d => d.Item)], cancellationToken);
            var all = due.SelectMany(d => concerned.By(d.Item).Select(to => new Due(d.Item, d.Occasion!.Value, to))).ToList();
            var written = await KeysAsync([.. all.Select(d => d.Key)], cancellationToken);
            var units = await work.UnitNamesAsync(cancellationToken);
            var mails = all.Where(d => !written.Contains(d.Key)).DistinctBy(d => d.Key).GroupBy(d => d.To.PersonId).ToList();

            foreach (var mail in mails)
            {
                await WriteAsync([.. mail], units, today, cancellationToken);
            }

            return mails.Count;
        }

        private async Task<DateOnly> MoveOnAsync(DateOnly today, CancellationToken cancellationToken)
        {
            var progress = await db.Set<ReminderProgress>().SingleOrDefaultAsync(cancellationToken);
            var last = progress?.RemindedOn ?? today.AddDays(-1);

            if (progress is null)
            {
                db.Add(new ReminderProgress { RemindedOn = today });
            }
            else if (progress.RemindedOn < today)
            {
                progress.RemindedOn = today;
            }

            // Run again on the same day, it looks at that day again: what is new since then is not forgotten.
            return last < today ? last : today.AddDays(-1);
        }

        private async Task<HashSet<string>> KeysAsync(List<string> keys, CancellationToken cancellationToken) =>
            (await db.Set<Reminder>().Where(r => keys.Contains(r.Key)).Select(r => r.Key).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);

        private async Task WriteAsync(List<Due> reminders, IReadOnlyDictionary<Guid, string> units, DateOnly today, CancellationToken cancellationToken)
        {
            var to = reminders[0].To;
            WorkInLanguages.Speak(to.Language);
            var items = await work.OpenAsync(to.Language, today.AddYears(YearsBack), today.AddDays(Occasion.SoonDays), cancellationToken);
            var body = writing.Begin(to);

            foreach (var group in reminders.GroupBy(r => r.Occasion.Kind).OrderBy(g => g.Key))
            {
                MailWriting.Heading(body, texts.Of("Notifications.Reminder", group.Key));

                foreach (var reminder in group.OrderBy(r => r.Item.Due))
                {
                    writing.Item(body, items.GetValueOrDefault(reminder.Item.Key, reminder.Item), units, today);
                }
            }

            var first = Keep(reminders);
            var title = items.GetValueOrDefault(reminders[0].Item.Key, reminders[0].Item).Title;
            var subject = reminders.Count == 1 ? texts["Notifications.Reminder.Subject.One", title].Value : texts["Notifications.Reminder.Subject.Many", reminders.Count].Value;
            await outbox.WriteAsync($"reminder/{first:N}", to, MailWriting.Subject(subject), writing.End(body, texts["Notifications.Reminder.Why"]), cancellationToken);
        }

        private Guid Keep(List<Due> reminders)
        {
            var rows = reminders.ConvertAll(r => new Reminder
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Key = r.Key,
                PersonId = r.To.PersonId,
                Kind = r.Occasion.Kind,
                Due = r.Item.Due,
                WrittenAt = clock.GetUtcNow().UtcDateTime,
            });
            db.AddRange(rows);

            return rows[0].Id;
        }

        private sealed record Due(WorkItem Item, Occasion Occasion, Recipient To)
        {
            public string Key { get; } = Reminder.KeyOf(Item, Occasion, To.PersonId);
        }
    }
}
