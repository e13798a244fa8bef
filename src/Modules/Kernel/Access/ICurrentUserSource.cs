namespace SafetyPlatform.Kernel.Access;

/// <summary>Where the rights of a person come from: asked anew for every request, so that a change works at once.</summary>
public interface ICurrentUserSource
{
    /// <summary>Fills in who the person is and what roles they hold today.</summary>
    /// <param name="securityStamp">The stamp the session was begun with; null when the caller needs none.</param>
    /// <returns>False when the person is unknown, the account is closed or the session is no longer valid.</returns>
    Task<bool> BecomeAsync(CurrentUser user, Guid personId, string method, string? securityStamp, CancellationToken cancellationToken);
}
