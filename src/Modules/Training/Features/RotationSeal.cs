using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Seals what must not be read beforehand, with the keys that lie beside the database and not in it.</summary>
internal sealed class RotationSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("SafetyPlatform.Training.Rotation");

    public string Close(string text) => protector.Protect(text);

    public string Close(DateOnly date) => Close(date.ToString("O", CultureInfo.InvariantCulture));

    public DateOnly DateOf(Search search) => DateOnly.ParseExact(Open(search.SealedDate), "O", CultureInfo.InvariantCulture);

    /// <exception cref="RuleViolationException">The keys are not those it was sealed with, as after a restore without them.</exception>
    public string Open(string closed)
    {
        try
        {
            return protector.Unprotect(closed);
        }
        catch (CryptographicException)
        {
            throw new RuleViolationException("Training.Rule.SealCannotBeOpened");
        }
    }
}
