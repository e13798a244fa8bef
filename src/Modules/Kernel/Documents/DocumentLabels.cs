namespace SafetyPlatform.Kernel.Documents;

/// <summary>
/// The words around the content, in the document's language. <paramref name="PageOf"/> has two places: "{0} ({1})" for page and pages.
/// </summary>
/// <param name="Date">"Datum"</param>
/// <param name="ReferenceNumber">"Diarienummer"</param>
/// <param name="CaseOfficer">"Handläggare"</param>
/// <param name="Evidence">"Underlag": the heading over links to records, followed by their number.</param>
/// <param name="ContentHash">"Kontrollsumma"</param>
/// <param name="PageOf">"{0} ({1})"</param>
public sealed record DocumentLabels(
    string Date,
    string ReferenceNumber,
    string CaseOfficer,
    string Evidence,
    string ContentHash,
    string PageOf);
