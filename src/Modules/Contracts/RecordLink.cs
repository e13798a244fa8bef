namespace SafetyPlatform.Contracts;

/// <summary>A pointer from a sentence, a figure or a task to the record it rests on.</summary>
/// <param name="Kind">The kind of record in the field's vocabulary: <c>round</c>, <c>drill</c>, <c>plan-version</c>, ...</param>
/// <param name="Label">What a person reads, in the reader's language.</param>
/// <param name="Href">Address inside the product, starting with a slash.</param>
public sealed record RecordLink(string Kind, Guid Id, string Label, string Href);
