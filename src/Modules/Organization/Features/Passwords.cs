using Microsoft.AspNetCore.Identity;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Checks and sets passwords. A check takes the same time for everyone, and too many wrong ones lock the account for a while.</summary>
internal sealed class Passwords(UserManager<Person> people, IPasswordHasher<Person> hasher, Act act, TimeProvider clock)
{
    private static readonly string Decoy = new PasswordHasher<Person>().HashPassword(null!, "nobody's password");

    /// <summary>False also when the account is unknown, closed or locked, or has no password.</summary>
    /// <param name="failure">What the running act is when it fails, unless it locks the account.</param>
    public bool Check(Person? person, string password, string failure)
    {
        var isOpen = person is { PasswordHash: not null, ClosedAt: null };
        var isRight = hasher.VerifyHashedPassword(person!, isOpen ? person!.PasswordHash! : Decoy, password) != PasswordVerificationResult.Failed;
        var now = clock.GetUtcNow().UtcDateTime;

        if (isOpen && isRight && !person!.IsLocked(now))
        {
            return true;
        }

        act.Rename(isOpen && !isRight && person!.Miss(now) ? "AccountLocked" : failure);

        return false;
    }

    /// <summary>Sets a new password, which ends every session of the person.</summary>
    /// <param name="field">Where a weak password is pointed out.</param>
    public async Task SetAsync(Person person, string password, string repeated, string field)
    {
        if (password != repeated)
        {
            throw new RuleViolationException("Organization.Rule.PasswordsDiffer") { Field = "Repeated" };
        }

        foreach (var validator in people.PasswordValidators)
        {
            if (!(await validator.ValidateAsync(people, person, password)).Succeeded)
            {
                throw new RuleViolationException("Organization.Rule.PasswordTooWeak") { Field = field };
            }
        }

        person.ChoosePassword(hasher.HashPassword(person, password));
    }
}
