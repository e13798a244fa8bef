namespace SafetyPlatform.Reporting.Domain;

/// <summary>A sentence of a report: what it says now, what was written from the records, and the records.</summary>
internal sealed class ReportSentence
{
    public required Guid Id { get; init; }

    public required Guid ReportId { get; init; }

    /// <summary>Says which phrase wrote it, so that it is found again when the draft is written anew; unique in the report.</summary>
    public required string Key { get; init; }

    public required ReportSection Section { get; init; }

    public required int Paragraph { get; set; }

    public required int Position { get; set; }

    public string TextSv { get; private set; } = "";

    public string TextEn { get; private set; } = "";

    /// <summary>What the records gave; empty for a sentence added by hand.</summary>
    public string GeneratedSv { get; private set; } = "";

    public string GeneratedEn { get; private set; } = "";

    public List<EvidenceLink> Evidence { get; private set; } = [];

    /// <summary>What the sentence promises for the coming year; null when it promises nothing.</summary>
    public PromiseMade? Promise { get; private set; }

    public SentenceOrigin Origin { get; private set; }

    public string? Reason { get; private set; }

    public Guid? ChangedById { get; private set; }

    public string? ChangedBy { get; private set; }

    public DateTime? ChangedAt { get; private set; }

    public bool IsShown => Origin != SentenceOrigin.Removed;

    public Bilingual Text => new(TextSv, TextEn);

    public Bilingual Generated => new(GeneratedSv, GeneratedEn);

    /// <summary>Takes what the records say now. Words written by hand stay until somebody takes the generated ones.</summary>
    public void TakeGenerated(Bilingual text, List<EvidenceLink> evidence, PromiseMade? promise)
    {
        (GeneratedSv, GeneratedEn, Evidence, Promise) = (text.Sv, text.En, evidence, promise);

        if (Origin == SentenceOrigin.Generated)
        {
            (TextSv, TextEn) = (text.Sv, text.En);
        }
    }

    public void Change(Bilingual text, string reason, Writer by)
    {
        (TextSv, TextEn) = (text.Sv, text.En);
        Mark(GeneratedSv.Length == 0 ? SentenceOrigin.Added : SentenceOrigin.Changed, reason, by);
    }

    public void Remove(string reason, Writer by) => Mark(SentenceOrigin.Removed, reason, by);

    public void Restore()
    {
        (TextSv, TextEn, Origin) = (GeneratedSv, GeneratedEn, SentenceOrigin.Generated);
        (Reason, ChangedById, ChangedBy, ChangedAt) = (null, null, null, null);
    }

    private void Mark(SentenceOrigin origin, string reason, Writer by) =>
        (Origin, Reason, ChangedById, ChangedBy, ChangedAt) = (origin, reason, by.Id, by.Name, by.At);
}

/// <summary>Who changed something by hand, and when (UTC).</summary>
internal sealed record Writer(Guid? Id, string Name, DateTime At);

/// <summary>What a sentence promises, for which year, and the record that says so.</summary>
internal sealed record PromiseMade(string Sv, string En, int Year, EvidenceLink Source);
