using MimeKit;

namespace SafetyPlatform.Notifications.Mail;

/// <summary>Hands a mail over. The edge of the product: a mail server, or a folder.</summary>
internal interface IMailTransport
{
    /// <exception cref="MailFailedException">It was not handed over.</exception>
    Task HandOverAsync(MimeMessage message, Guid mailId, CancellationToken cancellationToken);
}

/// <summary>A mail was not handed over.</summary>
/// <param name="isServer">The server could not be reached or refused us: no other mail will fare better just now.</param>
internal sealed class MailFailedException(string reason, bool isServer, Exception cause) : Exception(reason, cause)
{
    public bool IsServer => isServer;
}
