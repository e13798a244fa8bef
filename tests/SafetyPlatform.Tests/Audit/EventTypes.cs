using System.Reflection;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Host;
using SafetyPlatform.Kernel;
using SafetyPlatform.Kernel.Language;

namespace SafetyPlatform.Tests.Audit;

/// <summary>Every type an entry can have, found by what writes it: commands, sensitive reads, and what declares <see cref="LeavesAttribute"/>.</summary>
internal static class EventTypes
{
    private static readonly Assembly[] Assemblies = [.. Modules.All.All.Select(m => m.Assembly), typeof(NeedsAttribute).Assembly, typeof(PlatformModule).Assembly, typeof(Modules).Assembly];

    public static readonly TextCatalogue Texts = new(Assemblies);

    /// <summary>The types, and what writes each.</summary>
    public static readonly IReadOnlyDictionary<string, List<Type>> All = Assemblies.SelectMany(a => a.GetTypes())
        .SelectMany(t => TypesOf(t).Select(type => (type, Writer: t))).GroupBy(t => t.type, t => t.Writer, StringComparer.Ordinal)
        .OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.OrderBy(t => t.Name, StringComparer.Ordinal).ToList(), StringComparer.Ordinal);

    public static IEnumerable<string> SensitiveReads => Assemblies.SelectMany(a => a.GetTypes()).Where(t => t.IsDefined(typeof(SensitiveReadAttribute))).Select(t => t.Name);

    /// <summary>Who may send it, as its attribute says.</summary>
    public static string WhoMay(Type writer) =>
        writer.GetCustomAttribute<NeedsAttribute>()?.Permission
        ?? (writer.IsDefined(typeof(SignedInAttribute)) ? "signed in"
        : writer.IsDefined(typeof(OpenToAllAttribute)) ? "everyone"
        : "the product itself");

    private static IEnumerable<string> TypesOf(Type type)
    {
        var isOwn = !type.IsAbstract && type != typeof(RecordAct)
            && (type.IsDefined(typeof(SensitiveReadAttribute)) || Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>)));

        return (type.GetCustomAttribute<LeavesAttribute>()?.Types ?? []).Concat(isOwn ? [type.Name] : []);
    }
}
