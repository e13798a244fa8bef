using System.Globalization;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Outbox;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Notifications.Features;

/// <summary>Monday's letter to each principal: at most five things that matter most in the own units. Nothing to do, no letter.</summary>
/// <returns>How many letters were written.</returns>
[SystemOnly]
internal sealed record SendDigest : ICommand<int>
{
    internal sealed class Handler(WorkInLanguages work, WhoIsConcerned concerned, MailWriting writing, MailOutbox outbox, Texts texts, TimeProvider clock)
        : IRequestHandler<SendDigest, int>
    {
        private const int YearsBack = -2;
        private const int DaysAhead = 14;
        private const int Most = 5;

        public async Task<int> Handle(SendDigest command, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var open = await work.OpenAsync("sv", today.AddYears(YearsBack), today.AddDays(DaysAhead), cancellationToken);
            await concerned.LoadAsync([.. open.Values], cancellationToken);
            var units = await work.UnitNamesAsync(cancellationToken);
            var letters = open.Values.SelectMany(i => concerned.PrincipalsOf(i).Select(to => (To: to, Item: i))).GroupBy(l => l.To.PersonId).ToList();
            var written = 0;

            foreach (var letter in letters)
            {
                written += await WriteAsync(letter.First().To, [.. letter.Select(l => l.Item).OrderBy(i => i.Due)], units, today, cancellationToken) ? 1 : 0;
            }

            return written;
        }

        private async Task<bool> WriteAsync(
            Recipient to, List<WorkItem> items, IReadOnlyDictionary<Guid, string> units, DateOnly today, CancellationToken cancellationToken)
        {
            WorkInLanguages.Speak(to.Language);
            var spoken = await work.OpenAsync(to.Language, today.AddYears(YearsBack), today.AddDays(DaysAhead), cancellationToken);
            var (year, week) = (ISOWeek.GetYear(today.ToDateTime(TimeOnly.MinValue)), ISOWeek.GetWeekOfYear(today.ToDateTime(TimeOnly.MinValue)));
            var body = writing.Begin(to);
            MailWriting.Heading(body, texts["Notifications.Digest.Lead"]);

            foreach (var item in items.Take(Most))
            {
                writing.Item(body, spoken.GetValueOrDefault(item.Key, item), units, today);
            }

            if (items.Count > Most)
            {
                MailWriting.Heading(body, texts.Count("Notifications.Digest.More", items.Count - Most));
            }

            return await outbox.WriteAsync(
                string.Create(CultureInfo.InvariantCulture, $"digest/{year}-{week:00}/{to.PersonId:N}"), to,
                texts["Notifications.Digest.Subject", week], writing.End(body, texts["Notifications.Digest.Why"]), cancellationToken);
        }
    }
}
