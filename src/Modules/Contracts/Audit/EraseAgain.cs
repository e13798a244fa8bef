namespace SafetyPlatform.Contracts.Audit;

/// <summary>Erases again what a restored backup has brought back, from the list that lies beside the database. Gives how many entries it was.</summary>
[SystemOnly]
public sealed record EraseAgain : IErrand<int>;
