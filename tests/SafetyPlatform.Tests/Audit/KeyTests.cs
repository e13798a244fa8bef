using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Proof;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

public sealed class KeyTests
{
    [Fact]
    public async Task The_first_signature_makes_a_key_that_only_its_owner_reads_and_that_is_not_in_the_database()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.SealAsync();

        var signed = (await world.Send(null, new GetCheckpoint()))!;

        var file = Directory.GetFiles(Path.Combine(world.Folder, "audit"), "key-*.pem").ShouldHaveSingleItem();
        OperatingSystem.IsWindows().ShouldBeFalse("who may read a file is asked of Unix here");
        (OperatingSystem.IsWindows() ? UnixFileMode.None : File.GetUnixFileMode(file) & (UnixFileMode.GroupRead | UnixFileMode.OtherRead)).ShouldBe(UnixFileMode.None);
        signed.Origin.ShouldStartWith("safetyplatform/");
        (await HistoryAsync(world)).Judge(NoteOf(signed)).ShouldBe(NoteVerdict.Good);
        NoteOf(signed).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(3);
    }

    [Fact]
    public async Task Nothing_new_is_not_signed_twice_and_signing_alone_is_nothing_new()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.SealAsync();
        await world.Send(null, new KeepSigned());
        var first = (await world.EntriesAsync()).Count;
        await world.SealAsync();

        await world.Send(null, new KeepSigned());

        (await world.EntriesAsync()).Count.ShouldBe(first);
    }

    [Fact]
    public async Task While_one_key_follows_another_both_sign_and_after_thirty_days_only_the_new_one()
    {
        await using var world = await OwnWorld.BeginAsync();
        var old = await SignedByAsync(world);
        var made = await world.Send(null, new RotateKey());

        (await SignedByAsync(world)).ShouldBe([old.Single(), made]);
        world.Pass(TimeSpan.FromDays(31));
        (await SignedByAsync(world)).ShouldBe([made]);
        (await HistoryAsync(world)).Keys.Select(k => k.Ended).ShouldBe([KeyEnd.Rotated, null]);
    }

    [Fact]
    public async Task A_lost_key_is_noticed_declared_and_followed_by_another()
    {
        await using var world = await OwnWorld.BeginAsync();
        var old = (await SignedByAsync(world)).Single();
        File.Delete(Path.Combine(world.Folder, "audit", $"key-{old}.pem"));
        await world.SealAsync();

        (await Should.ThrowAsync<RuleViolationException>(() => world.Send(null, new SignCheckpoint()))).Key.ShouldBe("Audit.Rule.KeyIsGone");
        var entry = (await world.EntriesOfAsync(() => world.Send(null, new EndKey(old, IsCompromised: false)))).ShouldHaveSingleItem();

        entry.Type.ShouldBe(nameof(EndKey));
        (await SignedByAsync(world)).ShouldNotContain(old);
        (await HistoryAsync(world)).Keys[0].Ended.ShouldBe(KeyEnd.Lost);
        await Should.ThrowAsync<RuleViolationException>(() => world.Send(null, new EndKey("00000000", IsCompromised: true)));
    }

    [Fact]
    public async Task What_a_compromised_key_signed_counts_no_longer()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.SealAsync();
        var signed = NoteOf((await world.Send(null, new GetCheckpoint()))!);

        await world.Send(null, new EndKey(signed.Signatures[0].KeyId, IsCompromised: true));

        (await HistoryAsync(world)).Judge(signed).ShouldBe(NoteVerdict.CompromisedKey);
    }

    [Fact]
    public async Task An_archive_goes_back_to_a_checkpoint_that_still_counts()
    {
        await using var world = await OwnWorld.BeginAsync();
        var taken = (await SignedByAsync(world)).Single();
        await world.Send(null, new EndKey(taken, IsCompromised: true));
        await world.SealAsync();

        (await PreviousOfArchiveAsync(world)).ShouldBeNull();
        var kept = (await HistoryAsync(world)).Keys[^1].Id;
        await SignedByAsync(world);
        (await PreviousOfArchiveAsync(world))!.Signatures.Select(s => s.KeyId).ShouldBe([kept]);
    }

    [Fact]
    public async Task A_known_witness_signs_too_and_a_stranger_does_not()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.SealAsync();
        var signed = NoteOf((await world.Send(null, new GetCheckpoint()))!);
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        await Should.ThrowAsync<RuleViolationException>(() => world.Send(null, new ReceiveCosignature(signed.With("stranger", stranger).ToString())));
        await Should.ThrowAsync<RuleViolationException>(() => world.Send(null, new ReceiveCosignature("nothing")));
    }

    [Fact]
    public async Task Whoever_wants_to_check_from_outside_gets_checkpoint_keys_and_proof_and_nothing_else()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.SealAsync();
        var first = Checkpoint.Of(NoteOf((await world.Send(null, new GetCheckpoint()))!));
        await world.Send("admin", world.Unit(1));
        await world.SealAsync();
        await world.Send(null, new GetCheckpoint());
        using var visitor = world.Visitor();

        var note = SignedNote.Parse(await visitor.GetByteArrayAsync("/api/v1/audit/checkpoint"));
        var keys = LogKeys.Read(await visitor.GetByteArrayAsync("/api/v1/audit/keys"));
        var now = Checkpoint.Of(note);
        var proof = (await visitor.GetStringAsync($"/api/v1/audit/consistency?from={first.Size}&to={now.Size}")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        keys.Judge(note).ShouldBe(NoteVerdict.Good);
        Merkle.VerifyConsistency(first.Size, first.Root, now.Size, now.Root, [.. proof.Select(Convert.FromHexString)]).ShouldBeTrue();
        ((int)(await visitor.GetAsync("/api/v1/audit/entries")).StatusCode).ShouldBe(401);
        ((int)(await visitor.GetAsync($"/api/v1/audit/consistency?from=0&to={now.Size}")).StatusCode).ShouldBe(422);
        ((int)(await visitor.GetAsync($"/api/v1/audit/consistency?from=1&to={now.Size + 1}")).StatusCode).ShouldBe(404);
        ((int)(await visitor.PostAsync("/api/v1/audit/cosignatures", new StringContent("nothing", Encoding.UTF8, "text/plain"))).StatusCode).ShouldBe(409);
    }

    [Fact]
    public async Task The_checkpoint_is_mailed_to_the_boards_secretary_without_personal_data()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.SealAsync();
        await world.Send(null, new MailCheckpoint());

        var mail = (await world.Look(db => Task.FromResult(db.Set<Kernel.Outbox.OutboxMail>().ToList()))).ShouldHaveSingleItem();
        var note = (await world.Send(null, new GetCheckpoint()))!.Note;

        mail.ToName.ShouldBe("Eva Sandell");
        mail.Body.ShouldEndWith(note);
        note.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(4);
    }

    private static async Task<string[]> SignedByAsync(OwnWorld world)
    {
        await world.Send("admin", world.Unit((int)(await world.EntriesAsync()).Count % 600));
        await world.SealAsync();

        return [.. NoteOf((await world.Send(null, new GetCheckpoint()))!).Signatures.Select(s => s.KeyId)];
    }

    /// <summary>The checkpoint before that an archive of everything carries; the archive itself must be right.</summary>
    private static async Task<SignedNote?> PreviousOfArchiveAsync(OwnWorld world)
    {
        using var archive = new MemoryStream();
        await world.Send(null, new ExportTrail(new DateOnly(2020, 1, 1), world.Clock.Today(), archive));
        ArchiveCheck.Run(archive).Faults.ShouldBeEmpty();
        archive.Position = 0;
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);

        if (zip.GetEntry("previous-checkpoint.txt") is not { } previous)
        {
            return null;
        }

        await using var stream = await previous.OpenAsync();
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);

        return SignedNote.Parse(bytes.ToArray());
    }

    private static SignedNote NoteOf(SignedHead head) => SignedNote.Parse(Encoding.UTF8.GetBytes(head.Note));

    private static async Task<LogKeys> HistoryAsync(OwnWorld world) => LogKeys.Read(Encoding.UTF8.GetBytes(await world.Send(null, new GetLogKeys())));
}
