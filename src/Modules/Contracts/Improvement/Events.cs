namespace SafetyPlatform.Contracts.Improvement;

/// <summary>An action's effect has been judged.</summary>
public sealed record ActionEvaluated(
    Guid ActionId, Guid UnitId, string Title, bool HadEffect, DateOnly On, string Href) : IModuleEvent;

/// <summary>A case has gone through all five steps.</summary>
public sealed record CaseClosed(Guid CaseId, Guid UnitId, string Title, string OriginKind, Guid OriginId, DateOnly On) : IModuleEvent;
