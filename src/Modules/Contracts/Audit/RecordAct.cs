namespace SafetyPlatform.Contracts.Audit;

/// <summary>
/// Writes an audit entry for something that changes no business row: a sign-in, a denial, a sensitive read, an export,
/// a print, a download, a job. Committed at once, in its own transaction when none is running.
/// </summary>
/// <param name="Type">Declared type; its meaning in both languages stands under <c>Audit.Type.*</c> in the texts.</param>
/// <param name="Subject">What it was about in words that hold no personal data; null when the type says it all.</param>
/// <param name="Facts">Further facts by name, no personal data.</param>
[SystemOnly]
public sealed record RecordAct(
    string Type, Guid? UnitId = null, Guid? RecordId = null, string? Subject = null, IReadOnlyDictionary<string, string>? Facts = null)
    : ICommand<Done>;
