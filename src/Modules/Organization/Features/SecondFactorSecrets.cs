using Microsoft.AspNetCore.DataProtection;

namespace SafetyPlatform.Organization.Features;

/// <summary>The secret of a second factor must be read again, so it is encrypted: a stolen database alone opens nothing.</summary>
internal sealed class SecondFactorSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("organization.second-factor");

    public string Lock(byte[] secret) => Convert.ToBase64String(protector.Protect(secret));

    public byte[] Open(string locked) => protector.Unprotect(Convert.FromBase64String(locked));
}
