using System.Globalization;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Outbox;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Makes links with which people choose their password, and mails them.</summary>
internal sealed class PasswordLinks(PlatformDbContext db, MailOutbox mails, TextCatalogue texts, PublicAddress address, TimeProvider clock)
{
    /// <returns>The whole address; it opens the account, so it is shown to nobody but its owner.</returns>
    public (Guid Id, Uri Address) Make(Guid personId)
    {
        var secret = Secret.ForLink();
        var link = new PasswordLink
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            PersonId = personId,
            Hash = Secret.FingerprintOf(secret),
            ExpiresAt = clock.GetUtcNow().UtcDateTime + PasswordLink.Lifetime,
        };
        db.Add(link);

        return (link.Id, address.Of($"/account/password/{secret}"));
    }

    /// <summary>Mails a new link in the person's own language.</summary>
    public async Task SendAsync(Person person, CancellationToken cancellationToken)
    {
        var (id, link) = Make(person.Id);
        var culture = CultureInfo.GetCultureInfo(person.Language);
        var kind = person.PasswordHash is null ? "Invitation" : "NewPassword";
        await mails.WriteAsync(
            $"organization.password-link/{id}",
            new Recipient(person.Id, person.Name, person.Email!, person.Language),
            texts.All[$"Organization.Mail.{kind}.Subject"].In(culture),
            string.Format(culture, texts.All[$"Organization.Mail.{kind}.Body"].In(culture), person.Name, link),
            cancellationToken);
    }
}
