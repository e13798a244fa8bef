using System.Text;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Notifications.Features;

/// <summary>Puts mails into words: what, where, when and a link, and nothing about people in a case.</summary>
internal sealed class MailWriting(Texts texts, PublicAddress address)
{
    private const int SubjectLength = 200;

    /// <summary>One line for a mail's subject: no line breaks, not too long.</summary>
    public static string Subject(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));

        return line.Length > SubjectLength ? $"{line[..SubjectLength]}…" : line;
    }

    public StringBuilder Begin(Recipient to) => new StringBuilder().Append(texts["Notifications.Mail.Hello", to.Name.Split(' ')[0]]).Append("\n\n");

    public static void Heading(StringBuilder body, string text) => body.Append(text).Append("\n\n");

    public void Item(StringBuilder body, WorkItem item, IReadOnlyDictionary<Guid, string> units, DateOnly today)
    {
        var when = texts[item.Due < today ? "Notifications.Mail.WasDue" : "Notifications.Mail.IsDue", Format.LongDate(item.Due)].Value;
        var where = item.UnitId is { } id && units.TryGetValue(id, out var unit) ? unit : texts["Notifications.Mail.WholeOrganization"].Value;
        body.Append("- ").Append(item.Title).Append('\n');
        body.Append("  ").Append(where).Append(", ").Append(when).Append('\n');
        body.Append("  ").Append(address.Of(item.Href)).Append("\n\n");
    }

    public string End(StringBuilder body, string why) => body.Append(why).Append('\n').Append(address.Of("/notifications")).Append('\n').ToString();
}
