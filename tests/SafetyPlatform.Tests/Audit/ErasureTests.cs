using System.Text;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

public sealed class ErasureTests
{
    private const string Secret = "Hemlighetsskolan Zxqv";

    [Fact]
    public async Task What_is_erased_is_nowhere_and_trail_heads_and_chain_still_verify()
    {
        await using var world = await OwnWorld.BeginAsync();
        var unit = await world.Send("admin", world.Unit(1) with { Name = Secret });
        await world.Send("admin", new ChangeUnit(unit, "Öppna skolan", 10, 2));
        await world.SealAsync();
        var head = (await world.Send(null, new GetCheckpoint()))!.Note;
        (await KeptAsync(world)).ShouldContain(Secret);

        (await world.Send("skolchef", new EraseFromTrail(unit, ErasureGround.Disposal, "BU 2026/118"))).ShouldBe(2);

        (await KeptAsync(world)).ShouldNotContain(Secret);
        await world.SealAsync();
        (await world.Send(null, new VerifyTrail([head]))).Fault.ShouldBeNull();

        if (!Database.IsPostgres)
        {
            // PostgreSQL keeps what it was in its own log until that is written over; docs/audit.md says so.
            Directory.GetFiles(world.Folder, "safety.db*").Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_erasure_itself_is_an_entry_with_its_ground_and_a_second_one_finds_nothing()
    {
        await using var world = await OwnWorld.BeginAsync();
        var unit = await world.Send("admin", world.Unit(2));
        var request = new EraseFromTrail(unit, ErasureGround.WrittenByMistake, "BU 2026/119");

        var entry = (await world.EntriesOfAsync(() => world.Send("skolchef", request))).ShouldHaveSingleItem();

        entry.Type.ShouldBe(nameof(EraseTexts));
        entry.RecordId.ShouldBe(unit);
        entry.Told().GetProperty("facts").GetProperty("ground").GetString().ShouldBe("WrittenByMistake");
        entry.Told().GetProperty("facts").GetProperty("decision").GetString().ShouldBe("BU 2026/119");
        await Should.ThrowAsync<RuleViolationException>(() => world.Send("skolchef", request with { RecordId = Guid.CreateVersion7() }));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("admin", request));
    }

    [Fact]
    public async Task A_person_who_is_erased_has_no_name_in_what_the_person_did()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.Send("admin", world.Unit(3));
        await world.Send("skolchef", new EraseFromTrail(world["admin"], ErasureGround.RightToErasure, "BU 2026/120"));

        (await KeptAsync(world)).ShouldNotContain("Erik Holm");
        (await KeptAsync(world)).ShouldContain("Skola 3");
    }

    [Fact]
    public async Task A_restored_backup_follows_the_list_before_it_serves()
    {
        await using var world = await OwnWorld.BeginAsync();
        var unit = await world.Send("admin", world.Unit(4) with { Name = Secret });
        var (entry, texts) = await world.Look(async db => (
            await db.Set<AuditEntry>().Where(e => e.RecordId == unit).Select(e => e.Id).SingleAsync(),
            await db.Set<AuditDisclosure>().Where(d => db.Set<AuditEntry>().Any(e => e.Id == d.EntryId && e.RecordId == unit)).Select(d => d.Content).SingleAsync()));
        await world.Send("skolchef", new EraseFromTrail(unit, ErasureGround.Disposal, "BU 2026/121"));

        // As a backup from before would have it.
        await world.TamperAsync("DELETE FROM audit_erasures");
        await world.TamperAsync("INSERT INTO audit_disclosures (entry_id, content) VALUES (@id, @content)", ("@id", entry), ("@content", texts));
        (await KeptAsync(world)).ShouldContain(Secret);

        (await world.EntriesOfAsync(async () => (await world.Send(null, new EraseAgain())).ShouldBe(1))).ShouldHaveSingleItem().Type.ShouldBe("EraseWhatCameBack");

        (await KeptAsync(world)).ShouldNotContain(Secret);
        (await world.Send(null, new EraseAgain())).ShouldBe(0);
    }

    /// <summary>Everything that lies beside the entries and in their searchable columns, as text.</summary>
    private static async Task<string> KeptAsync(World world)
    {
        var texts = await world.Look(db => db.Set<AuditDisclosure>().Select(d => d.Content).ToListAsync());
        var subjects = await world.Look(db => db.Set<AuditEntry>().Select(e => e.Subject).ToListAsync());

        return string.Join('\n', texts.Select(Encoding.UTF8.GetString).Concat(subjects));
    }
}
