namespace SafetyPlatform.Kernel.Data;

/// <summary>A row that belongs to one unit: read only within the <see cref="Access.UnitScope"/>, by a filter no query can forget.</summary>
public interface IBelongsToUnit
{
    Guid UnitId { get; }
}

/// <summary>A row that belongs to one unit or to the whole organisation (no unit): the latter is read by everyone who may read the kind.</summary>
public interface IMayBelongToUnit
{
    Guid? UnitId { get; }
}
