using System.ComponentModel;
using Audit.Core;
using Microsoft.Extensions.Configuration;

namespace SafetyPlatform.Audit.AuditNet;

/// <summary>Audit.NET's other providers, as the configuration names them: a type, and those of its settings that are texts, numbers or switches.</summary>
internal static class Providers
{
    private const string TypeKey = "Type";

    public static IReadOnlyList<IAuditDataProvider> From(IConfigurationSection copies) => [.. copies.GetChildren().Select(One)];

    private static IAuditDataProvider One(IConfigurationSection settings)
    {
        var name = settings[TypeKey] ?? throw new InvalidOperationException($"{settings.Path}:{TypeKey} is missing.");
        var type = Type.GetType(name) ?? throw new InvalidOperationException($"There is no {name} in this build. Its package must be named when it is built: see docs/audit-net.md.");
        var provider = Activator.CreateInstance(type) as IAuditDataProvider ?? throw new InvalidOperationException($"{name} is no provider of Audit.NET.");

        foreach (var setting in settings.GetChildren().Where(s => s.Key != TypeKey))
        {
            var property = type.GetProperty(setting.Key) ?? throw new InvalidOperationException($"{setting.Path}: {name} has no such setting.");
            property.SetValue(provider, ValueOf(setting, property.PropertyType));
        }

        return provider;
    }

    private static object? ValueOf(IConfigurationSection setting, Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Setting<>)
            ? Activator.CreateInstance(type, ValueOf(setting, type.GetGenericArguments()[0]))
            : TypeDescriptor.GetConverter(type).ConvertFromInvariantString(setting.Value ?? throw new InvalidOperationException($"{setting.Path} is empty."));
}
