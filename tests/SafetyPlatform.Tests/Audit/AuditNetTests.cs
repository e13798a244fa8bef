using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Audit.AuditNet;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization.Domain;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

/// <summary>A world in which Audit.NET's provider for files gets copies, as the configuration asks.</summary>
public sealed class CopyingWorld : World
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("safety-copies-").FullName;

    protected override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Audit:AuditNet:Copies:Files:Type"] = "Audit.Core.Providers.FileDataProvider, Audit.NET",
        ["Audit:AuditNet:Copies:Files:DirectoryPath"] = Folder,
        ["Audit:AuditNet:Copies:Broken:Type"] = "Audit.Core.Providers.FileDataProvider, Audit.NET",
        ["Audit:AuditNet:Copies:Broken:DirectoryPath"] = "/dev/null/nowhere",
    };

    /// <summary>What this act leaves in the folder.</summary>
    internal async Task<List<string>> CopiesOfAsync(Func<Task> act)
    {
        var before = Directory.GetFiles(Folder);
        await act();

        return [.. Directory.GetFiles(Folder).Except(before).Select(File.ReadAllText)];
    }
}

/// <summary>Compiled only with AuditNet=true. That the entries are the usual ones is what the other tests of the trail show in that build.</summary>
public sealed class AuditNetTests(CopyingWorld world) : IClassFixture<CopyingWorld>
{
    [Fact]
    public async Task Audit_NET_is_what_captures()
    {
        await using var scope = world.Services.CreateAsyncScope();

        scope.ServiceProvider.GetRequiredService<ISaveRecorder>().ShouldBeOfType<AuditNetRecorder>();
    }

    [Fact]
    public async Task Another_provider_gets_a_copy_that_names_the_entry()
    {
        AuditEntry? entry = null;
        var copy = JsonDocument.Parse((await world.CopiesOfAsync(async () => entry = (await world.EntriesOfAsync(() => world.Send("admin", world.Unit(1)))).Single())).Single()).RootElement;
        var row = copy.GetProperty("EntityFrameworkEvent").GetProperty("Entries")[0];

        copy.GetProperty("EventType").GetString().ShouldBe(nameof(AddUnit));
        copy.GetProperty("Entry").GetGuid().ShouldBe(entry!.Id);
        copy.GetProperty("Actor").GetString().ShouldBe(world["admin"].ToString());
        (row.GetProperty("Table").GetString(), row.GetProperty("Action").GetString()).ShouldBe(("organization_units", "Insert"));
        row.GetProperty("ColumnValues").GetProperty("kind").GetString().ShouldBe("SchoolUnit");
    }

    [Fact]
    public async Task A_copy_holds_no_secret()
    {
        var copy = (await world.CopiesOfAsync(() => world.Send("admin", new AddPerson("Karl Ny", "Lärare", "karl.ny@ekbacka.example", "ett-mycket-langt-ord")))).ShouldHaveSingleItem();
        var hash = await world.Look(db => db.Set<Person>().Where(p => p.Email == "karl.ny@ekbacka.example").Select(p => p.PasswordHash).SingleAsync());

        copy.ShouldContain("\"password_hash\":\"hidden\"");
        copy.ShouldNotContain(hash![^20..]);
    }

    [Fact]
    public async Task What_is_rolled_back_is_told_nobody()
    {
        await world.Send("admin", world.Unit(2));

        (await world.CopiesOfAsync(() => Should.ThrowAsync<RuleViolationException>(() => world.Send("admin", world.Unit(2) with { Name = "Annan" })))).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_act_that_changes_no_row_is_told_too() =>
        JsonDocument.Parse((await world.CopiesOfAsync(() => world.Send(null, new RecordAct("Printed", world["lindang"])))).ShouldHaveSingleItem())
            .RootElement.GetProperty("EventType").GetString().ShouldBe("Printed");

    [Fact]
    public async Task What_makes_Audit_NET_discard_an_event_undoes_the_act()
    {
        global::Audit.Core.Configuration.AddOnSavingAction(scope =>
        {
            if (scope.EventType == "Discarded")
            {
                scope.Discard();
            }
        });

        (await world.EntriesOfAsync(() => Should.ThrowAsync<InvalidOperationException>(() => world.Send(null, new RecordAct("Discarded", world["lindang"]))))).ShouldBeEmpty();
    }
}
