using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Proof;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

public sealed class ChainTests
{
    [Fact]
    public async Task What_is_committed_is_sealed_without_gaps_and_the_chain_is_whole()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.Send("admin", world.Unit(1));
        var waiting = (await world.EntriesAsync()).Count;

        (await world.SealAsync()).ShouldBe(waiting);
        (await world.SealAsync()).ShouldBe(0);

        var verdict = await world.Send(null, new VerifyTrail());
        verdict.Fault.ShouldBeNull();
        (verdict.Checked, verdict.Unsealed).ShouldBe((waiting, 0));
        (await world.EntriesAsync()).Select(e => e.Seq!.Value).ShouldBe(Enumerable.Range(1, waiting).Select(n => (long)n));
    }

    [Fact]
    public async Task Entries_that_wait_are_named()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.SealAsync();
        var id = (await world.EntriesOfAsync(() => world.Send("admin", world.Unit(1)))).Single().Id;

        var verdict = await world.Send(null, new VerifyTrail());

        verdict.IsIntact.ShouldBeTrue();
        verdict.UnsealedIds.ShouldBe([id]);
        (await world.Send(null, new GetHead())).Unsealed.ShouldBe(1);
    }

    [Fact]
    public async Task Forty_writers_and_three_sealers_at_once_make_one_chain_without_gaps()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.SealAsync();
        var before = await world.Send(null, new GetHead());
        using var writing = new CancellationTokenSource();
        var sealers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!writing.IsCancellationRequested)
            {
                await world.SealAsync();
                await Task.Delay(5);
            }
        })).ToList();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => Task.Run(() => world.Send("admin", world.Unit(n)))));
        await writing.CancelAsync();
        await Task.WhenAll(sealers);
        await world.SealAsync();

        var verdict = await world.Send(null, new VerifyTrail());
        verdict.Fault.ShouldBeNull();
        (verdict.Size, verdict.Unsealed).ShouldBe((before.Size + 40, 0));
    }

    [Fact]
    public async Task An_entry_that_is_committed_late_is_sealed_after_those_it_was_written_before()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.SealAsync();
        var size = (await world.Send(null, new GetHead())).Size;
        var late = (await world.EntriesOfAsync(() => world.Send("admin", world.Unit(1)))).Single();

        // Hidden from the sealer, as a transaction that is still open would be.
        await world.TamperAsync("UPDATE audit_entries SET seq = 900000 WHERE id = @id", ("@id", late.Id));
        await world.Send("admin", world.Unit(2));
        await world.SealAsync();
        await world.TamperAsync("UPDATE audit_entries SET seq = NULL WHERE id = @id", ("@id", late.Id));
        await world.SealAsync();

        (await world.EntriesAsync()).Single(e => e.Id == late.Id).Seq.ShouldBe(size + 2);
        (await world.Send(null, new VerifyTrail())).Fault.ShouldBeNull();
    }

    [Fact]
    public async Task The_database_itself_refuses_to_delete_an_entry_that_a_row_names()
    {
        await using var world = await OwnWorld.BeginAsync();
        var unit = await world.Send("admin", world.Unit(1));

#pragma warning disable RS0030 // Just what must not be possible.
        await Should.ThrowAsync<DbException>(() => world.Look(db => db.Set<AuditEntry>().Where(e => e.RecordId == unit).ExecuteDeleteAsync()));
#pragma warning restore RS0030
    }

    [Fact]
    public async Task Texts_that_are_erased_leave_the_chain_whole()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.SealAsync();

        await world.TamperAsync("DELETE FROM audit_disclosures");

        (await world.Send(null, new VerifyTrail())).Fault.ShouldBeNull();
    }

    [Theory]
    [InlineData("edited", TrailFaultKind.Altered, 10)]
    [InlineData("edited, hash made anew", TrailFaultKind.Altered, 10)]
    [InlineData("made unreadable, hash made anew", TrailFaultKind.Altered, 10)]
    [InlineData("deleted", TrailFaultKind.Missing, 10)]
    [InlineData("swapped", TrailFaultKind.Altered, 10)]
    [InlineData("inserted", TrailFaultKind.Altered, 10)]
    [InlineData("end cut off", TrailFaultKind.Missing, 10)]
    [InlineData("time changed", TrailFaultKind.ColumnsDiffer, 10)]
    [InlineData("actor changed", TrailFaultKind.ColumnsDiffer, 10)]
    [InlineData("record called something else", TrailFaultKind.TextDiffers, 10)]
    [InlineData("text changed", TrailFaultKind.TextDiffers, 10)]
    [InlineData("salt changed", TrailFaultKind.TextDiffers, 10)]
    [InlineData("head changed", TrailFaultKind.HeadDiffers, 0)]
    [InlineData("added after the head", TrailFaultKind.Added, 1)]
    public async Task Tampering_is_found_and_the_first_wrong_entry_is_named(string how, TrailFaultKind kind, long at)
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.SealAsync();
        var size = (await world.Send(null, new GetHead())).Size;
        await TamperAsync(world, how, (await world.EntriesAsync()).Single(e => e.Seq == 10));

        var verdict = await world.Send(null, new VerifyTrail());

        verdict.Fault.ShouldNotBeNull();
        verdict.Fault.Kind.ShouldBe(kind);
        verdict.Fault.Seq.ShouldBe(at == 10 ? 10 : size + at);
    }

    [Fact]
    public async Task A_cut_with_a_head_made_anew_shows_only_against_a_head_kept_elsewhere()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.SealAsync();
        var kept = await world.Send(null, new GetHead());
        var tenth = (await world.EntriesAsync()).Single(e => e.Seq == 10);
        await world.TamperAsync("DELETE FROM audit_entries WHERE seq > 10");
        await world.TamperAsync("UPDATE audit_head SET seq = 10, hash = @hash", ("@hash", tenth.Hash!));

        var verdict = await world.Send(null, new VerifyTrail());

        verdict.Fault.ShouldBeNull();
        verdict.Size.ShouldBeLessThan(kept.Size);
    }

    private static Task TamperAsync(World world, string how, AuditEntry tenth) => how switch
    {
        "edited" => world.TamperAsync("UPDATE audit_entries SET content = @content WHERE seq = 10", ("@content", Edited(tenth.Content))),
        "edited, hash made anew" => world.TamperAsync(
            "UPDATE audit_entries SET content = @content, hash = @hash WHERE seq = 10",
            ("@content", Edited(tenth.Content)), ("@hash", ChainHash.Of(tenth.PreviousHash, 10, Edited(tenth.Content)))),
        "made unreadable, hash made anew" => world.TamperAsync(
            "UPDATE audit_entries SET content = @content, hash = @hash WHERE seq = 10",
            ("@content", Beginning(tenth.Content)), ("@hash", ChainHash.Of(tenth.PreviousHash, 10, Beginning(tenth.Content)))),
        "deleted" => world.TamperAsync("DELETE FROM audit_entries WHERE seq = 10"),
        "swapped" => world.TamperAsync(
            "UPDATE audit_entries SET seq = -1 WHERE seq = 10; UPDATE audit_entries SET seq = 10 WHERE seq = 11; UPDATE audit_entries SET seq = 11 WHERE seq = -1"),
        "inserted" => InsertAsync(world, 10),
        "end cut off" => world.TamperAsync("DELETE FROM audit_entries WHERE seq >= 10"),
        "time changed" => world.TamperAsync("UPDATE audit_entries SET at = @at WHERE seq = 10", ("@at", tenth.At.AddHours(1))),
        "actor changed" => world.TamperAsync("UPDATE audit_entries SET actor_id = @id WHERE seq = 10", ("@id", world["revisor"])),
        "record called something else" => world.TamperAsync("UPDATE audit_entries SET subject = 'Annat' WHERE seq = 10"),
        "text changed" => ChangeTextsAsync(world, tenth, "value"),
        "salt changed" => ChangeTextsAsync(world, tenth, "salt"),
        "head changed" => world.TamperAsync("UPDATE audit_head SET hash = @hash", ("@hash", tenth.Hash!)),
        _ => AddAfterAsync(world),
    };

    private static byte[] Beginning(byte[] content) => content.AsSpan(0, 20).ToArray();

    private static byte[] Edited(byte[] content)
    {
        var edited = content.ToArray();
        edited[content.AsSpan().IndexOf("\"v\":1"u8) + 4] = (byte)'2';

        return edited;
    }

    private static async Task InsertAsync(World world, long at)
    {
        await world.TamperAsync("UPDATE audit_entries SET seq = -(seq + 1) WHERE seq >= @at; UPDATE audit_entries SET seq = -seq WHERE seq < 0; UPDATE audit_head SET seq = seq + 1", ("@at", at));
        await CopyAsync(world, at - 1, at);
    }

    private static async Task AddAfterAsync(World world)
    {
        var size = (await world.Send(null, new GetHead())).Size;
        await CopyAsync(world, size, size + 1);
    }

    private static Task CopyAsync(World world, long from, long to) => world.TamperAsync(
        """
        INSERT INTO audit_entries (id, seq, previous_hash, hash, content, at, type, actor_kind, actor_id, actor_job, unit_id, record_id, subject, permission)
        SELECT @id, @to, previous_hash, hash, content, at, type, actor_kind, actor_id, actor_job, unit_id, record_id, subject, permission FROM audit_entries WHERE seq = @from
        """,
        ("@id", Guid.CreateVersion7()), ("@to", to), ("@from", from));

    private static async Task ChangeTextsAsync(World world, AuditEntry entry, string what)
    {
        var texts = (Dictionary<string, object?>)CanonicalJson.Read((await world.TextsOfAsync(entry))!)!;
        var row = (Dictionary<string, object?>)((List<object?>)texts["changes"]!)[0]!;
        var field = (Dictionary<string, object?>)row.First().Value!;
        field[what] = what == "salt" ? Convert.ToBase64String(new byte[32]) : "något annat";
        await world.TamperAsync("UPDATE audit_disclosures SET content = @content WHERE entry_id = @id", ("@content", CanonicalJson.Write(texts)), ("@id", entry.Id));
    }
}
