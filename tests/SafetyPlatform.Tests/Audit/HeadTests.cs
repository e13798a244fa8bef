using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Proof;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

/// <summary>Two heads kept elsewhere against somebody who rules the whole server and covers up well.</summary>
public sealed class HeadTests
{
    [Theory]
    [InlineData("edited")]
    [InlineData("deleted")]
    [InlineData("reordered")]
    [InlineData("inserted")]
    [InlineData("tail cut off")]
    [InlineData("everything rewritten")]
    [InlineData("forked after the first head")]
    [InlineData("time changed")]
    public async Task What_is_covered_up_well_is_missed_without_heads_and_found_with_two(string how)
    {
        await using var world = await OwnWorld.BeginAsync();
        var (first, second) = await TwoHeadsAsync(world);
        await TamperAsync(world, how, Checkpoint.Of(first).Size);
        await world.CoverUpAsync();

        (await world.Send(null, new VerifyTrail())).Fault.ShouldBeNull();
        (await world.Send(null, new VerifyTrail([first.ToString(), second.ToString()]))).Fault.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_fork_after_the_first_head_is_clean_by_that_head_alone()
    {
        await using var world = await OwnWorld.BeginAsync();
        var (first, second) = await TwoHeadsAsync(world);
        await TamperAsync(world, "forked after the first head", Checkpoint.Of(first).Size);
        await world.CoverUpAsync();

        (await world.Send(null, new VerifyTrail([first.ToString()]))).Fault.ShouldBeNull();
        (await world.Send(null, new VerifyTrail([second.ToString()]))).Fault!.Kind.ShouldBe(TrailFaultKind.SignedDiffers);
    }

    [Fact]
    public async Task The_untouched_trail_is_clean_with_both_heads()
    {
        await using var world = await OwnWorld.BeginAsync();
        var (first, second) = await TwoHeadsAsync(world);
        await world.Send("admin", world.Unit(30));
        await world.SealAsync();

        (await world.Send(null, new VerifyTrail([first.ToString(), second.ToString()]))).Fault.ShouldBeNull();
    }

    [Fact]
    public async Task A_head_of_another_log_or_with_a_wrong_signature_is_refused()
    {
        await using var world = await OwnWorld.BeginAsync();
        var (first, second) = await TwoHeadsAsync(world);
        var mixed = first.Text + "\n" + second.Signatures[0].Line;

        (await world.Send(null, new VerifyTrail([mixed]))).Fault!.Kind.ShouldBe(TrailFaultKind.SignatureWrong);
        await Should.ThrowAsync<RuleViolationException>(() => world.Send(null, new VerifyTrail(["nothing"])));
    }

    [Fact]
    public async Task What_does_not_continue_what_was_signed_is_not_signed_again()
    {
        await using var world = await OwnWorld.BeginAsync();
        await TwoHeadsAsync(world);
        var last = world.Services.GetRequiredService<TrailFolder>().LastSigned()!;
        await TamperAsync(world, "edited", 0);
        await world.CoverUpAsync();
        world.Services.GetRequiredService<TrailFolder>().KeepLastSigned(last);

        (await Should.ThrowAsync<RuleViolationException>(() => world.Send(null, new SignCheckpoint()))).Key.ShouldBe("Audit.Rule.Rewritten");
        (await world.Send(null, new FindSetback()))!.IsRewritten.ShouldBeTrue();
    }

    [Fact]
    public async Task A_trail_that_went_back_is_noticed_and_goes_on_only_when_an_administrator_answers_for_it()
    {
        await using var world = await OwnWorld.BeginAsync();
        var (_, second) = await TwoHeadsAsync(world);
        await TamperAsync(world, "tail cut off", 0);
        await world.CoverUpAsync();
        world.Services.GetRequiredService<TrailFolder>().KeepLastSigned(second);
        var size = Checkpoint.Of(second).Size;

        (await world.Send(null, new FindSetback())).ShouldBe(new Setback(size, 10, IsRewritten: false));
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send(null, new SignCheckpoint()))).Key.ShouldBe("Audit.Rule.WentBack");
        await Should.ThrowAsync<RuleViolationException>(() => world.Send(null, new AcceptSetback("anna.bergstrom@ekbacka.example", "Servern gick sönder.")));
        await Should.ThrowAsync<FluentValidation.ValidationException>(() => world.Send(null, new AcceptSetback("erik.holm@ekbacka.example", "Kort")));

        var entry = (await world.EntriesOfAsync(() => world.Send(null, new AcceptSetback("erik.holm@ekbacka.example", "Servern gick sönder, gårdagens kopia.")))).ShouldHaveSingleItem();

        entry.Type.ShouldBe(nameof(AcceptSetback));
        entry.RecordId.ShouldBe(world["admin"]);
        EntryReading.Reason(await world.TextsOfAsync(entry)).ShouldBe("Servern gick sönder, gårdagens kopia.");
        (await world.Send(null, new FindSetback())).ShouldBeNull();
        await world.SealAsync();
        var signed = (await world.Send(null, new GetCheckpoint()))!;
        signed.Origin.ShouldBe($"{Checkpoint.Of(second).Origin}.2");
        (await world.Send(null, new VerifyTrail())).Fault.ShouldBeNull();
    }

    private static async Task<(SignedNote First, SignedNote Second)> TwoHeadsAsync(OwnWorld world)
    {
        await world.SealAsync();
        var first = await HeadAsync(world);
        await world.Send("admin", world.Unit(20));
        await world.Send("admin", world.Unit(21));
        await world.SealAsync();

        return (first, await HeadAsync(world));
    }

    private static async Task<SignedNote> HeadAsync(OwnWorld world) => SignedNote.Parse(System.Text.Encoding.UTF8.GetBytes((await world.Send(null, new GetCheckpoint()))!.Note));

    private static async Task TamperAsync(World world, string how, long firstHead)
    {
        var entries = (await world.EntriesAsync()).Where(e => e.Seq is not null).OrderBy(e => e.Seq).ToList();
        var tenth = entries[9];

        switch (how)
        {
            case "edited":
                await world.EditAsync(tenth, Edited(tenth));
                break;
            case "deleted":
                await world.TamperAsync("DELETE FROM audit_entries WHERE seq = 10");
                break;
            case "reordered":
                await world.TamperAsync("UPDATE audit_entries SET seq = -1 WHERE seq = 10; UPDATE audit_entries SET seq = 10 WHERE seq = 11; UPDATE audit_entries SET seq = 11 WHERE seq = -1");
                break;
            case "inserted":
                await world.RepeatAsync(tenth);
                break;
            case "tail cut off":
                await world.TamperAsync("DELETE FROM audit_entries WHERE seq > 10 OR seq IS NULL");
                break;
            case "everything rewritten":
                foreach (var entry in entries)
                {
                    await world.EditAsync(entry, Edited(entry));
                }

                break;
            case "forked after the first head":
                var after = entries.First(e => e.Seq > firstHead);
                await world.EditAsync(after, Edited(after));
                break;
            default:
                var later = tenth.At.AddHours(1);
                var content = System.Text.Encoding.UTF8.GetString(tenth.Content).Replace((string)TrailPlan.Canonical(tenth.At)!, (string)TrailPlan.Canonical(later)!, StringComparison.Ordinal);
                await world.TamperAsync("UPDATE audit_entries SET at = @at WHERE seq = 10", ("@at", later));
                await world.EditAsync(tenth, System.Text.Encoding.UTF8.GetBytes(content));
                break;
        }
    }

    private static byte[] Edited(AuditEntry entry)
    {
        var edited = entry.Content.ToArray();
        edited[entry.Content.AsSpan().IndexOf("\"v\":1"u8) + 4] = (byte)'2';

        return edited;
    }
}
