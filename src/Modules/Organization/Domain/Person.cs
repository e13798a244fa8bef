using Microsoft.AspNetCore.Identity;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Organization.Domain;

/// <summary>Someone with an account. Never a pupil, and never with a personal identity number.</summary>
internal sealed class Person : IdentityUser<Guid>
{
    private const int MissesBeforeLock = 5;
    private static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private string name = "";

    public required string Name
    {
        get => name;
        set => (name, SearchName) = (value, SearchableOf(value));
    }

    /// <summary>The name in capitals: SQLite's own folding knows no Å, Ä or Ö.</summary>
    public string SearchName { get; private set; } = "";

    /// <summary>"Rektor", "Skolchef".</summary>
    public required string Title { get; set; }

    /// <summary><c>sv</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "sv";

    public DateTime? ClosedAt { get; private set; }

    public required DateTime AddedAt { get; init; }

    /// <summary>The secret of the second factor, encrypted; asked for at sign-in only when <c>TwoFactorEnabled</c>.</summary>
    public string? SecondFactorSecret { get; private set; }

    /// <summary>The last time step of an accepted one-time code: no code is good twice.</summary>
    public long LastTotpStep { get; private set; }

    public static string SearchableOf(string text) => text.Trim().ToUpperInvariant();

    /// <summary>Closes the account: the session ends with the next request, and nothing opens it again.</summary>
    public void Close(DateTime at)
    {
        if (ClosedAt is not null)
        {
            throw new RuleViolationException("Organization.Rule.AccountAlreadyClosed");
        }

        ClosedAt = at;
        EndSessions();
    }

    public bool IsLocked(DateTime now) => LockoutEnd?.UtcDateTime > now;

    /// <summary>A wrong password or code. Too many lock the account for a while, and what is tried meanwhile does not prolong it.</summary>
    /// <returns>True when this one locked it.</returns>
    public bool Miss(DateTime now)
    {
        if (IsLocked(now) || ++AccessFailedCount < MissesBeforeLock)
        {
            return false;
        }

        (AccessFailedCount, LockoutEnd) = (0, new DateTimeOffset(now + LockedFor, TimeSpan.Zero));

        return true;
    }

    public void Admit() => (AccessFailedCount, LockoutEnd) = (0, null);

    /// <summary>Ends every session: each carries the stamp it was begun with.</summary>
    public string EndSessions() => SecurityStamp = Secret.ForLink();

    public void ChoosePassword(string hash)
    {
        PasswordHash = hash;
        Admit();
        EndSessions();
    }

    public void BeginSecondFactor(string secret)
    {
        if (TwoFactorEnabled)
        {
            throw new RuleViolationException("Organization.Rule.SecondFactorAlreadyOn");
        }

        SecondFactorSecret = secret;
    }

    /// <summary>Accepts a one-time code, once.</summary>
    /// <returns>False when the code is wrong, too old, too early, or of a step that has been used.</returns>
    public bool Accepts(byte[] secret, string code, DateTime now)
    {
        if (Totp.StepOf(secret, code, now) is not { } step || step <= LastTotpStep)
        {
            return false;
        }

        LastTotpStep = step;

        return true;
    }

    public void TurnOnSecondFactor()
    {
        TwoFactorEnabled = true;
        EndSessions();
    }

    public void TurnOffSecondFactor()
    {
        (TwoFactorEnabled, SecondFactorSecret) = (false, null);
        EndSessions();
    }
}
