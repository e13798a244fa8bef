using Microsoft.Extensions.Configuration;

namespace SafetyPlatform.Notifications.Mail;

/// <summary>The settings under <c>Mail</c>. Without a host, mails are written as files to the folder <c>mails</c> among the data.</summary>
internal sealed class MailSettings(IConfiguration configuration)
{
    public string From => configuration["Mail:From"] ?? "SafetyPlatform <noreply@localhost>";

    public string? Host => configuration["Mail:Smtp:Host"] is { Length: > 0 } host ? host : null;

    public int Port => configuration.GetValue("Mail:Smtp:Port", 587);

    public string? User => configuration["Mail:Smtp:User"];

    public string? Password => configuration["Mail:Smtp:Password"];

    /// <summary>On unless it is turned off for a server in the same machine room. Port 465 is encrypted from the first byte.</summary>
    public bool StartTls => configuration.GetValue("Mail:Smtp:StartTls", defaultValue: true);

    public string Folder => Path.Combine(Path.GetFullPath(configuration["Data:Folder"] ?? "data"), "mails");

    /// <summary>In the demo the page of mails also shows what they say.</summary>
    public bool ShowsContent => configuration.GetValue("Demo", defaultValue: false);
}
