namespace SafetyPlatform.Kernel.Health;

/// <summary>Something a module watches about its own work. Not ready while one of them fails.</summary>
public interface IHealthSign
{
    /// <summary>As it is named in <c>/health/ready</c>: <c>audit</c>, <c>mail</c>.</summary>
    string Name { get; }

    Task<HealthFinding> CheckAsync(CancellationToken cancellationToken);
}

/// <param name="Age">How long the oldest thing has waited; null when nothing waits.</param>
public sealed record HealthFinding(bool IsWell, TimeSpan? Age = null);
