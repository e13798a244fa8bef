namespace SafetyPlatform.Kernel.Access;

/// <summary>
/// The units whose rows can be read at this moment. The pipeline opens it for the permission of the message being handled
/// and closes it afterwards: outside a message nothing that belongs to a unit can be read.
/// </summary>
public sealed class UnitScope
{
    public bool All { get; private set; }

    /// <summary>A list, as EF Core translates it into one parameter.</summary>
    public List<Guid> Units { get; private set; } = [];

    /// <summary>Opens the scope until the returned value is disposed; then it is what it was.</summary>
    public IDisposable Open(Reach reach)
    {
        var before = new Restore(this, All, Units);
        (All, Units) = (reach.All, [.. reach.Units]);

        return before;
    }

    private sealed class Restore(UnitScope scope, bool all, List<Guid> units) : IDisposable
    {
        public void Dispose() => (scope.All, scope.Units) = (all, units);
    }
}
