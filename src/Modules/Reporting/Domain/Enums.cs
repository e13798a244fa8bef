namespace SafetyPlatform.Reporting.Domain;

/// <summary>The way of a report, in order.</summary>
internal enum ReportState
{
    Draft,
    Reviewed,
    ApprovedByHeadOfSchools,
    ApprovedByDirector,
    SentToBoard,
    Decided,
}

/// <summary>The parts of a report, in the order they are read. The second and third stand under the administration's statement.</summary>
internal enum ReportSection
{
    CaseDescription,
    Statement,
    PastPromises,
    Figures,
    Economy,
    Proposals,
}

internal enum SentenceOrigin
{
    Generated,
    Changed,
    Added,
    Removed,
}

internal enum ApprovalStep
{
    Review,
    HeadOfSchools,
    Director,
}

internal enum EconomicConsequence
{
    None,
    Described,
}

internal enum PromiseState
{
    Open,
    Done,
    Dropped,
}

internal enum PromiseAnswerKind
{
    Done,
    Moved,
    Dropped,
}
