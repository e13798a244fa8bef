using Microsoft.AspNetCore.Identity;

namespace SafetyPlatform.Organization.Domain;

/// <summary>Someone with an account. Never a pupil, and never with a personal identity number.</summary>
internal sealed class Person : IdentityUser<Guid>
{
    public required string Name { get; set; }

    /// <summary>"Rektor", "Skolchef".</summary>
    public required string Title { get; set; }

    /// <summary><c>sv</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "sv";

    public DateTime? ClosedAt { get; set; }

    public required DateTime AddedAt { get; init; }

    /// <summary>The last time step of an accepted one-time code: no code is good twice.</summary>
    public long LastTotpStep { get; set; }
}
