using System.Reflection;
using SafetyPlatform.Contracts.Organization;

namespace SafetyPlatform.Kernel.Access;

/// <summary>Which roles hold which permission: <c>permissions.csv</c>, the whole rule in one readable file.</summary>
public static class PermissionTable
{
    private static readonly Dictionary<string, HashSet<Role>> Holders = Load();

    public static IReadOnlyCollection<string> Names => Holders.Keys;

    /// <summary>False for a permission that the table does not name: refused by default.</summary>
    public static bool Holds(Role role, string permission) => Holders.TryGetValue(permission, out var roles) && roles.Contains(role);

    private static Dictionary<string, HashSet<Role>> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("permissions.csv")!;
        using var reader = new StreamReader(stream);
        var roles = reader.ReadLine()!.Split(';')[1..^1].Select(Enum.Parse<Role>).ToArray();
        var table = new Dictionary<string, HashSet<Role>>(StringComparer.Ordinal);

        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split(';');
            table[cells[0]] = [.. roles.Where((_, i) => cells[i + 1] == "x")];
        }

        return table;
    }
}
