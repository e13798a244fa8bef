using MimeKit;

namespace SafetyPlatform.Notifications.Mail;

/// <summary>Where there is no mail server: each mail becomes a file that mail programs open. The same mail again is the same file.</summary>
internal sealed class FolderTransport(MailSettings settings) : IMailTransport
{
    public async Task HandOverAsync(MimeMessage message, Guid mailId, CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(settings.Folder);
            await message.WriteToAsync(Path.Combine(settings.Folder, $"{mailId:N}.eml"), cancellationToken);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new MailFailedException(failed.Message, isServer: true, failed);
        }
    }
}
