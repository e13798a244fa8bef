namespace SafetyPlatform.Contracts.Plans;

/// <summary>The revision signals that wait for an assessment, newest first.</summary>
[Needs("work.read")]
public sealed record ListOpenSignals : IQuery<IReadOnlyList<OpenSignal>>;

/// <param name="DocumentDetail">Which version is in force and since when, in the reader's language.</param>
public sealed record OpenSignal(
    Guid SignalId, Guid DocumentId, string DocumentTitle, string DocumentDetail, string Reason, DateOnly On, string EvidenceHref);
