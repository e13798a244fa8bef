using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace SafetyPlatform.Notifications.Mail;

/// <summary>Hands over to the mail server, on one connection for all mails of a round.</summary>
internal sealed class SmtpTransport(MailSettings settings) : IMailTransport, IDisposable
{
    private const int ImplicitTlsPort = 465;
    private const int TimeoutMilliseconds = 60_000;

    private SmtpClient? client;

    public async Task HandOverAsync(MimeMessage message, Guid mailId, CancellationToken cancellationToken)
    {
        try
        {
            client ??= await ConnectAsync(cancellationToken);
            await client.SendAsync(message, cancellationToken);
        }
        catch (SmtpCommandException refused) when (refused.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted)
        {
            throw new MailFailedException(refused.Message, isServer: false, refused);
        }
        catch (Exception failed) when (failed is SocketException or IOException or CommandException or ProtocolException or ServiceNotConnectedException
            or ServiceNotAuthenticatedException or AuthenticationException or SslHandshakeException or TimeoutException or NotSupportedException)
        {
            Dispose();

            throw new MailFailedException(failed.Message, isServer: true, failed);
        }
    }

    public void Dispose()
    {
        client?.Dispose();
        client = null;
    }

    private async Task<SmtpClient> ConnectAsync(CancellationToken cancellationToken)
    {
        var connecting = new SmtpClient { Timeout = TimeoutMilliseconds };
        var isReady = false;

        try
        {
            await connecting.ConnectAsync(settings.Host!, settings.Port, Security(), cancellationToken);

            if (settings.User is { Length: > 0 } user)
            {
                await connecting.AuthenticateAsync(user, settings.Password ?? "", cancellationToken);
            }

            isReady = true;

            return connecting;
        }
        finally
        {
            if (!isReady)
            {
                connecting.Dispose();
            }
        }
    }

    private SecureSocketOptions Security()
    {
        if (settings.Port == ImplicitTlsPort)
        {
            return SecureSocketOptions.SslOnConnect;
        }

        return settings.StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.None;
    }
}
