using SafetyPlatform.Contracts.Organization;

namespace SafetyPlatform.Kernel.Access;

/// <summary>Who is behind the request, job or command line, and what they may see and do right now.</summary>
public sealed class CurrentUser
{
    private IReadOnlyList<Assignment> assignments = [];

    public ActorKind Kind { get; private set; } = ActorKind.Anonymous;

    /// <summary>The person; null for the platform itself and for someone who has not signed in.</summary>
    public Guid? Id { get; private set; }

    /// <summary>The person's name, or the name of the job or command.</summary>
    public string Name { get; private set; } = "";

    /// <summary>How the person proved who they are: <c>password</c>, <c>password+totp</c>, <c>token</c>.</summary>
    public string Method { get; private set; } = "";

    public IReadOnlyList<Assignment> Assignments => assignments;

    /// <summary>The units of all roles together, with their names, so that pages need not ask for them.</summary>
    public IReadOnlyList<ReachableUnit> Units { get; private set; } = [];

    public bool IsSignedIn => Kind == ActorKind.Person;

    /// <summary>True while a handler lets the platform itself act on this person's behalf; see <see cref="Pipeline.PlatformSender"/>.</summary>
    public bool ActsAsPlatform { get; internal set; }

    public void BecomePerson(Guid id, string name, string method, IReadOnlyList<Assignment> roles, IReadOnlyList<ReachableUnit> units)
    {
        (Kind, Id, Name, Method, assignments, Units) = (ActorKind.Person, id, name, method, roles, units);
    }

    /// <summary>The platform itself: reaches everything, and its acts carry this name.</summary>
    public void BecomeSystem(string name)
    {
        (Kind, Id, Name, Method, assignments, Units) = (ActorKind.System, null, name, "", [], []);
    }

    /// <summary>Becomes whoever the other is.</summary>
    public void Become(CurrentUser other)
    {
        (Kind, Id, Name, Method, assignments, Units) = (other.Kind, other.Id, other.Name, other.Method, other.assignments, other.Units);
    }

    public bool Can(string permission) => Kind == ActorKind.System || assignments.Any(a => PermissionTable.Holds(a.Role, permission));

    /// <summary>The units for which the person holds the permission.</summary>
    public Reach ReachFor(string permission)
    {
        if (Kind == ActorKind.System)
        {
            return Reach.Everything;
        }

        var holding = assignments.Where(a => PermissionTable.Holds(a.Role, permission)).ToList();

        return holding.Exists(a => a.WholeOrganization)
            ? Reach.Everything
            : new Reach(All: false, [.. holding.SelectMany(a => a.UnitIds).Distinct()]);
    }

    /// <summary>The role in which a person uses a permission: the first that holds it.</summary>
    public Role? ActingRole(string permission) =>
        assignments.Where(a => PermissionTable.Holds(a.Role, permission)).Select(a => (Role?)a.Role).FirstOrDefault();
}

public enum ActorKind
{
    Anonymous,
    Person,
    System,
}

/// <summary>A role that a person holds today.</summary>
/// <param name="UnitIds">The branch and every place under it.</param>
/// <param name="WholeOrganization">The branch is the root of the tree.</param>
public sealed record Assignment(Role Role, Guid BranchId, bool WholeOrganization, IReadOnlyList<Guid> UnitIds);

/// <summary>A place in reach of the current person.</summary>
public sealed record ReachableUnit(Guid Id, string Name, string Code, UnitKind Kind, Guid? ParentId)
{
    public bool IsUnit => Kind is UnitKind.SchoolUnit or UnitKind.PreschoolUnit;
}

/// <summary>A set of units: all of them, or these.</summary>
public sealed record Reach(bool All, IReadOnlyList<Guid> Units)
{
    public static readonly Reach Everything = new(All: true, []);

    public static readonly Reach Nothing = new(All: false, []);

    public bool Covers(Guid unitId) => All || Units.Contains(unitId);
}
