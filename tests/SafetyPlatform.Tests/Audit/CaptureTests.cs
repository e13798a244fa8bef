using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Organization.Domain;
using SafetyPlatform.Proof;
using SafetyPlatform.Tests.Worlds;
using SafetyPlatform.Training.Domain;
using Shouldly;
using Xunit;
using Case = SafetyPlatform.Improvement.Domain.Case;

namespace SafetyPlatform.Tests.Audit;

/// <summary>What an entry tells of every kind of row, word for word: it holds whatever captures the changes (docs/audit-net.md), on both databases.</summary>
public sealed class CaptureTests(World world) : IClassFixture<World>
{
    private static readonly DateTime At = new(2024, 9, 2, 8, 15, 30, 123, 456, DateTimeKind.Utc);

    [Fact]
    public async Task A_part_of_a_row_is_told_field_by_field_with_the_row()
    {
        var id = Id(1);
        var added = await ToldOf(db => db.Add(Mapping(id)));
        var modified = await ToldOf(async db =>
            db.Entry(await db.Set<Initiative>().SingleAsync(i => i.Id == id)).ComplexProperty(i => i.Sv).Property(w => w.Purpose).CurrentValue = "för att kartlägga");
        var deleted = await ToldOf(async db => db.Remove(await db.Set<Initiative>().SingleAsync(i => i.Id == id)));

        added.ShouldBe($"""
            added improvement_initiatives {id}
              En.LedBy: null → empty
              En.Name: null → Survey
              En.Purpose: null → empty
              Kind: null → Mapping
              PlannedOn: null → 2024-09-02
              Sv.LedBy: null → Länet
              Sv.Name: null → Stella elev
              Sv.Purpose: null → för att fånga upp

            """);
        modified.ShouldBe($"""
            modified improvement_initiatives {id}
              Sv.Purpose: för att fånga upp → för att kartlägga

            """);
        deleted.ShouldBe($"""
            deleted improvement_initiatives {id}
              En.LedBy: empty → null
              En.Name: Survey → null
              En.Purpose: empty → null
              Kind: Mapping → null
              PlannedOn: 2024-09-02 → null
              Sv.LedBy: Länet → null
              Sv.Name: Stella elev → null
              Sv.Purpose: för att kartlägga → null

            """);
    }

    [Fact]
    public async Task Choices_instants_dates_and_numbers_are_told_alike_however_they_are_stored()
    {
        var id = Id(2);
        var (unit, by) = (world["lindang"], world["admin"]);
        var added = await ToldOf(db => db.Add(new Case
        {
            Id = id, UnitId = unit, Title = "Bråk i matsalen", OriginKind = "manual", IsSerious = true, OpenedAt = At, OpenedOn = new DateOnly(2024, 9, 2), StepDue = new DateOnly(2024, 9, 16),
        }));
        var modified = await ToldOf(async db =>
            (await db.Set<Case>().SingleAsync(c => c.Id == id)).Take(CaseStep.Mapping, "Kartlagt.", null, new CaseActions(0, 0, null), by, At));

        added.ShouldBe($"""
            added improvement_cases {id}
              CurrentStep: null → Mapping
              IsSerious: null → True
              OpenedAt: null → 2024-09-02T08:15:30.123456Z
              OpenedOn: null → 2024-09-02
              OriginKind: null → manual
              StepDue: null → 2024-09-16
              Title: null → Bråk i matsalen
              UnitId: null → {unit}

            """);
        modified.ShouldBe($"""
            added improvement_case_steps {id}/Mapping
              At: null → 2024-09-02T08:15:30.123456Z
              By: null → {by}
              Text: null → Kartlagt.
              UnitId: null → {unit}
            modified improvement_cases {id}
              CurrentStep: Mapping → Analysis

            """);
    }

    [Fact]
    public async Task Lists_and_the_kind_of_a_row_among_several_in_one_table_are_told()
    {
        var id = Id(3);
        var added = await ToldOf(db => db.Add(Course(id)));
        var modified = await ToldOf(async db =>
        {
            var course = await db.Set<Activity>().SingleAsync(a => a.Id == id);
            course.Contents.Add("övning");
            course.Themes.Clear();
        });

        added.ShouldBe($"""
            added training_occasions {id}
              Audience: null → AllStaff
              Contents: null → genomgång
              ExternalLeader: null → empty
              FirstPlannedFor: null → 2024-10-01
              Focus: null → bemötande
              Frame: null → empty
              FullDay: null → False
              Note: null → empty
              On: null → 2024-10-01
              PlannedAt: null → 2024-09-02T08:15:30.123456Z
              Reason: null → empty
              Themes: null → Approach
            Awareness
              Title: null → Kurs
              type: null → activity

            """);
        modified.ShouldBe($"""
            modified training_occasions {id}
              Contents: genomgång → genomgång
            övning
              Themes: Approach
            Awareness → empty

            """);
    }

    [Fact]
    public async Task A_secret_is_told_to_have_changed_and_nothing_more() =>
        (await ToldOf(async db =>
        {
            var person = await db.Set<Person>().SingleAsync(p => p.Id == world["admin"]);
            (person.PasswordHash, person.ConcurrencyStamp, person.Title) = ("annan", "annan", "Systemägare");
        })).ShouldBe($"""
            modified organization_people {world["admin"]}
              PasswordHash: hidden
              Title: Systemadministratör → Systemägare

            """);

    [Fact]
    public async Task Only_what_differs_is_told_of_a_row_that_was_marked_as_changed()
    {
        (await ToldOf(async db => db.Update(await db.Set<OrganizationUnit>().AsNoTracking().SingleAsync(u => u.Id == world["lindang"])))).ShouldBe("");

        var changed = await ToldOf(async db =>
        {
            var unit = await db.Set<OrganizationUnit>().SingleAsync(u => u.Id == world["lindang"]);
            db.Entry(unit).State = EntityState.Modified;
            unit.Close(new DateOnly(2025, 1, 1));
            (unit.Name, unit.Staff) = (unit.Name + "?", 1000);
            db.ChangeTracker.DetectChanges();
            unit.Name = unit.Name.TrimEnd('?');
        });

        changed.ShouldStartWith($"modified organization_units {world["lindang"]}\n  ClosedOn: null → 2025-01-01\n  Staff: ");
        changed.ShouldEndWith(" → 1000\n");
    }

    [Fact]
    public async Task The_entry_has_the_same_form()
    {
        await ToldOf(db => db.Add(Mapping(Id(4))));
        var entry = (await world.EntriesAsync())[^1];
        var row = entry.Told().GetProperty("changes")[0];

        entry.Told().EnumerateObject().Select(p => p.Name).ShouldBe(["actor", "at", "changes", "id", "record", "type", "v"]);
        row.EnumerateObject().Select(p => p.Name).ShouldBe(["fields", "id", "kind", "op"]);
        row.GetProperty("fields").EnumerateObject().ShouldAllBe(f => Convert.FromBase64String(f.Value.GetString()!).Length == 32);
        CanonicalJson.Write(CanonicalJson.Read(entry.Content)).ShouldBe(entry.Content);
    }

    private static Guid Id(int n) => new(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    private static Initiative Mapping(Guid id) => new()
    {
        Id = id, Kind = InitiativeKind.Mapping, Sv = new("Stella elev", "för att fånga upp", "Länet"), En = new("Survey", "", ""), PlannedOn = new DateOnly(2024, 9, 2), PlannedBy = null,
    };

    private static Activity Course(Guid id) => new()
    {
        Id = id, Title = "Kurs", FirstPlannedFor = new DateOnly(2024, 10, 1), ExternalLeader = "", PlannedAt = At, FullDay = false, Audience = Audience.AllStaff, Focus = "bemötande",
        Contents = ["genomgång"], Themes = [PreventiveTheme.Approach, PreventiveTheme.Awareness], Frame = "", Reason = "",
    };

    private Task<string> ToldOf(Action<PlatformDbContext> change) => ToldOf(db =>
    {
        change(db);

        return Task.CompletedTask;
    });

    /// <summary>What the entry of an act tells that changes just this.</summary>
    private async Task<string> ToldOf(Func<PlatformDbContext, Task> change)
    {
        var entry = (await world.EntriesOfAsync(() => ActAsync(change))).ShouldHaveSingleItem();
        var rows = EntryReading.Rows(entry.Content, await world.TextsOfAsync(entry)).OrderBy(r => r.Kind, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal);

        return string.Concat(rows.Select(r => $"{r.Operation} {r.Kind} {r.Id}\n" + string.Concat(r.Fields.Select(f => $"  {f.Name}: {Written(f)}\n"))));
    }

    private static string Written(FieldTold field) => field.IsKnown ? $"{Written(field.Before)} → {Written(field.After)}" : "hidden";

    private static string Written(object? value) => value switch
    {
        null => "null",
        "" => "empty",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private async Task ActAsync(Func<PlatformDbContext, Task> change)
    {
        await using var scope = world.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentUser>().BecomeSystem("test");
        services.GetRequiredService<Act>().Begin("Changed", permission: null, unitId: null, recordId: null);
        using var everything = services.GetRequiredService<UnitScope>().Open(Reach.Everything);
        var db = services.GetRequiredService<PlatformDbContext>();
        await using var transaction = await services.GetRequiredService<WriteTurn>().BeginAsync(db, CancellationToken.None);
        await change(db);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
