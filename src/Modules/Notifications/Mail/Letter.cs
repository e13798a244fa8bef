using MimeKit;
using SafetyPlatform.Kernel.Outbox;

namespace SafetyPlatform.Notifications.Mail;

/// <summary>Makes the mail of an outbox row. The same row always has the same Message-ID, so that a second copy is known as one.</summary>
internal static class Letter
{
    public static MimeMessage Of(OutboxMail mail, string sender)
    {
        var from = MailboxAddress.Parse(sender);
        var message = new MimeMessage
        {
            MessageId = $"{mail.Id:N}@{from.Domain}",
            Date = new DateTimeOffset(mail.WrittenAt, TimeSpan.Zero),
            Subject = mail.Subject,
            Body = new TextPart("plain") { Text = mail.Body },
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(mail.ToName, mail.ToAddress));
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");

        return message;
    }
}
