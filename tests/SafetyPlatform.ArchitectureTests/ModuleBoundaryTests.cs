using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace SafetyPlatform.ArchitectureTests;

public sealed class ModuleBoundaryTests
{
    /// <summary>Whose contracts a module may use, beside Organization's people and units and the shared list of work.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new(StringComparer.Ordinal)
    {
        ["Organization"] = ["Audit"],
        ["Plans"] = ["Incidents", "Training", "Improvement", "Reporting"],
        ["Incidents"] = ["Improvement", "Audit"],
        ["Improvement"] = ["Incidents", "Training", "Audit"],
        ["Training"] = ["Improvement", "Audit"],
        ["Reporting"] = ["Plans", "Incidents", "Improvement", "Training", "Audit"],
        ["Notifications"] = ["Audit"],
        ["Audit"] = [],
        ["Integrations"] = ["Audit"],
    };

    private static readonly string[] Shared = ["Organization", "Work"];

    /// <summary>Audit.AuditNet is no module: only another capture for the one it is named after, in builds that ask for it (docs/audit-net.md).</summary>
    [Fact]
    public void Every_module_on_disk_is_plugged_in()
    {
        var onDisk = Directory.GetDirectories(Path.Combine(Repository.Root, "src", "Modules")).Select(Path.GetFileName)
            .Except(["Contracts", "Kernel", "Audit.AuditNet"]);

        Repository.AllModules.Select(m => m.Name).ShouldBe(onDisk, ignoreOrder: true);
    }

    [Fact]
    public void A_module_shows_nothing_but_its_module_class()
    {
        foreach (var module in Repository.AllModules)
        {
            module.Assembly.GetExportedTypes().ShouldBe([module.GetType()], module.Name);
        }
    }

    [Fact]
    public void No_module_refers_to_another()
    {
        foreach (var module in Repository.AllModules)
        {
            var project = XDocument.Load(Path.Combine(Repository.Root, "src", "Modules", module.Name, $"SafetyPlatform.{module.Name}.csproj"));
            var references = project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension((string)r.Attribute("Include")!));

            // What proves the trail is shared with those who check it from outside.
            references.Except(["SafetyPlatform.Proof"]).ShouldBe(["SafetyPlatform.Kernel"], module.Name);
            references.Contains("SafetyPlatform.Proof").ShouldBe(string.Equals(module.Name, "Audit", StringComparison.Ordinal), module.Name);
        }
    }

    [Fact]
    public void Contracts_stand_on_nothing_but_MediatR()
    {
        var project = XDocument.Load(Path.Combine(Repository.Root, "src", "Modules", "Contracts", "SafetyPlatform.Contracts.csproj"));

        project.Descendants("ProjectReference").ShouldBeEmpty();
        project.Descendants("PackageReference").Select(r => (string)r.Attribute("Include")!).ShouldBe(["MediatR"]);
    }

    [Fact]
    public void A_module_uses_only_the_contracts_it_may()
    {
        foreach (var module in Repository.AllModules)
        {
            var allowed = MayUse[module.Name].Concat(Shared).Append(module.Name).Select(n => $"SafetyPlatform.Contracts.{n}").Append("SafetyPlatform.Contracts").ToHashSet();
            var used = Repository.Files("*.cs", $"src/Modules/{module.Name}").Concat(Repository.Files("*.cshtml", $"src/Modules/{module.Name}"))
                .SelectMany(File.ReadLines).Select(l => l.Trim().TrimStart('@').TrimEnd(';'))
                .Where(l => l.StartsWith("using SafetyPlatform.Contracts", StringComparison.Ordinal)).Select(l => l["using ".Length..]);

            used.Distinct().Where(u => !allowed.Contains(u)).ShouldBeEmpty(module.Name);
        }
    }

    [Fact]
    public void Every_job_has_its_schedule_and_every_schedule_its_job()
    {
        var jobs = Repository.AllModules.SelectMany(m => m.Jobs.Keys);

        Host.Setup.JobSetup.Schedules.Keys.ShouldBe(jobs, ignoreOrder: true);
    }

    [Fact]
    public void A_class_is_sealed_unless_something_inherits_it()
    {
        var types = Repository.AllModules.Select(m => m.Assembly).Append(Repository.Kernel).SelectMany(a => a.GetTypes()).ToList();
        var inherited = types.Select(t => t.BaseType).Where(t => t is not null).Select(t => t!.IsGenericType ? t.GetGenericTypeDefinition() : t).ToHashSet();
        var open = types.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract && !inherited.Contains(t) && t.Namespace?.StartsWith("SafetyPlatform", StringComparison.Ordinal) == true && !t.Name.Contains('<'));

        open.Select(t => t.FullName).ShouldBeEmpty();
    }
}
