using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Organization.Domain;

/// <summary>A place in the tree: the municipality, an administration, a branch or a unit.</summary>
internal sealed class OrganizationUnit
{
    public required Guid Id { get; init; }

    public Guid? ParentId { get; private set; }

    public required UnitKind Kind { get; init; }

    public required string Name { get; set; }

    /// <summary>Three or four letters that begin the unit's case numbers.</summary>
    public required string Code { get; init; }

    /// <summary>The ids from the root to this place, so that a branch is found by its beginning.</summary>
    public string Path { get; private set; } = "";

    public int Pupils { get; set; }

    public int Staff { get; set; }

    public required DateOnly OpenedOn { get; init; }

    public DateOnly? ClosedOn { get; private set; }

    public void PlaceUnder(OrganizationUnit? parent)
    {
        ParentId = parent?.Id;
        Path = $"{parent?.Path}/{Id:N}";
    }

    /// <summary>Depth under the root, which has none.</summary>
    public static int LevelOf(string path) => path.Count(c => c == '/') - 1;

    public void Close(DateOnly on)
    {
        if (ClosedOn is not null)
        {
            throw new RuleViolationException("Organization.Rule.UnitAlreadyClosed");
        }

        ClosedOn = on;
    }
}
