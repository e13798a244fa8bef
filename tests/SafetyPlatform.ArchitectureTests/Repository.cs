using System.Reflection;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Host;
using SafetyPlatform.Kernel;

namespace SafetyPlatform.ArchitectureTests;

/// <summary>The source tree and the built assemblies, found and never listed by hand.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    public static readonly Assembly Contracts = typeof(NeedsAttribute).Assembly;

    public static readonly Assembly Kernel = typeof(PlatformModule).Assembly;

    public static IReadOnlyList<PlatformModule> AllModules => Modules.All.All;

    /// <summary>Every message: of the contracts and of all modules.</summary>
    public static IEnumerable<Type> Messages => AllModules.Select(m => m.Assembly).Append(Contracts).SelectMany(a => a.GetTypes())
        .Where(t => !t.IsAbstract && !t.IsGenericTypeDefinition && t.IsAssignableTo(typeof(IBaseRequest)));

    public static IEnumerable<Type> Commands => Messages.Where(IsCommand);

    public static bool IsCommand(Type type) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>));

    /// <summary>Files we write: no build output, no packages, no generated migrations.</summary>
    public static IEnumerable<string> Files(string pattern, params string[] folders) => (folders.Length == 0 ? ["src", "tests", "migrations"] : folders)
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
        .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "Migrations" or "wwwroot"));

    public static string Relative(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder!.FullName, "SafetyPlatform.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
