using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>
/// Makes attempts on one account wait for each other, so that many at once cannot slip past the lockout or use one code twice.
/// The number taken holds a lock until commit. Unknown addresses do the same work; the few rows are shared by all.
/// </summary>
internal sealed class Attempts(NumberSeries numbers)
{
    public Task QueueAsync(string email, CancellationToken cancellationToken) =>
        numbers.NextAsync($"organization/attempts/{Secret.FingerprintOf(Person.SearchableOf(email))[..3]}", cancellationToken);
}
