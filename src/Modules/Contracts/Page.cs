namespace SafetyPlatform.Contracts;

/// <summary>One page of a list that is paged by key. <see cref="Next"/> is opaque; null when the list ends here.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
