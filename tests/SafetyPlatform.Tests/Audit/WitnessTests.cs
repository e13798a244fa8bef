using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SafetyPlatform.Proof;
using SafetyPlatform.Witness;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

/// <summary>A witness against a log over real HTTP, and against files that were carried to it.</summary>
public sealed class WitnessTests : IAsyncLifetime
{
    private const string Origin = "trail.kommun.example";
    private const string Name = "witness.lansen.example";

    private static readonly ShadowTree Honest = ShadowTree.Of(60);
    private static readonly ShadowTree Forked = new([.. Enumerable.Range(0, 60).Select(i => Merkle.LeafHash(BitConverter.GetBytes(i == 7 ? -1 : i)))]);

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;
    private readonly List<byte[]> given = [];
    private readonly WebApplication log;

    private LogKeys shownKeys;
    private ECDsa signer;
    private ShadowTree tree = Honest;
    private string origin = Origin;
    private string? token;
    private int size = 20;
    private bool isTaking = true;

    public WitnessTests()
    {
        signer = key;
        shownKeys = new LogKeys(Origin, [LogKey.Begin(key.ExportSubjectPublicKeyInfo(), DateTimeOffset.UnixEpoch)]);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        log = builder.Build();
        log.Urls.Add("http://127.0.0.1:0");
        log.MapGet("/api/v1/audit/checkpoint", () => Results.Bytes(Shown(), "text/plain"));
        log.MapGet("/api/v1/audit/keys", () => Results.Bytes(shownKeys.Write(), "application/json"));
        log.MapGet("/api/v1/audit/consistency", (int from, int to) => Results.Bytes(ProofLines.Write(tree.Subproof(from, 0, to, isKnown: true)), "text/plain"));
        log.MapPost("/api/v1/audit/cosignatures", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            token = context.Request.Headers.Authorization;
            given.Add(body.ToArray());

            return isTaking ? Results.NoContent() : Results.StatusCode(500);
        });
    }

    [Fact]
    public async Task What_only_grew_is_cosigned_stored_and_given_back()
    {
        await CheckAsync(0);
        size = 33;
        (await CheckAsync(0)).Output.ShouldContain("33 entries, cosigned");

        var (head, note) = Checkpoint.Parse(given[^1]);
        head.Size.ShouldBe(33);
        shownKeys.Judge(note).ShouldBe(NoteVerdict.Good);
        WitnessKeys.Judge(note).ShouldBe(NoteVerdict.Good);
        Kept().Write().ShouldBe(given[^1]);
        token.ShouldBe("Bearer secret");
    }

    [Fact]
    public async Task First_contact_says_on_what_the_keys_are_trusted()
    {
        (await CheckAsync(0)).Errors.ShouldContain("trusted from now on because it showed them");
        (await CheckAsync(0)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task First_contact_by_hand_says_so_too_and_prints_nothing_else_than_the_checkpoint()
    {
        await File.WriteAllBytesAsync(In("checkpoint.txt"), Shown());
        await File.WriteAllBytesAsync(In("keys.json"), shownKeys.Write());

        var (_, output, errors) = await RunAsync("check", folder, "--log", In("checkpoint.txt"));

        errors.ShouldContain("trusted from now on because it showed them");
        WitnessKeys.Judge(SignedNote.Parse(Encoding.UTF8.GetBytes(output))).ShouldBe(NoteVerdict.Good);
    }

    [Fact]
    public async Task A_log_that_has_not_grown_gets_the_same_cosignature_again_and_not_a_new_one()
    {
        await CheckAsync(0);
        (await CheckAsync(0)).Output.ShouldContain("unchanged");

        given[1].ShouldBe(given[0]);
    }

    [Fact]
    public async Task A_log_that_shows_another_past_at_the_same_size_is_refused_and_both_heads_are_kept()
    {
        await CheckAsync(0);
        tree = Forked;

        (await CheckAsync(1)).Errors.ShouldContain("fork");

        given.Count.ShouldBe(1);
        Evidence("kept.txt").ShouldBe(given[0]);
        Checkpoint.Parse(Evidence("offered.txt")).Checkpoint.Root.ShouldBe(Forked.Root(20));
        Checkpoint.Of(Kept()).Root.ShouldBe(Honest.Root(20));
    }

    [Fact]
    public async Task A_log_that_grew_on_another_past_is_refused_with_its_proof_kept()
    {
        await CheckAsync(0);
        (tree, size) = (Forked, 40);

        (await CheckAsync(1)).Errors.ShouldContain("fork");
        (await CheckAsync(1)).Errors.ShouldContain("fork");

        given.Count.ShouldBe(1);
        Evidence("consistency.txt").ShouldBe(ProofLines.Write(Forked.Subproof(20, 0, 40, isKnown: true)));
    }

    [Fact]
    public async Task An_older_head_that_is_shown_again_is_refused_as_a_rollback()
    {
        await CheckAsync(0);
        size = 30;
        await CheckAsync(0);
        size = 20;

        (await CheckAsync(1)).Errors.ShouldContain("rollback");

        Checkpoint.Of(Kept()).Size.ShouldBe(30);
        Checkpoint.Parse(Evidence("offered.txt")).Checkpoint.Size.ShouldBe(20);
    }

    [Fact]
    public async Task A_run_that_was_stopped_after_it_stored_gives_the_same_next_time_and_never_another_root()
    {
        isTaking = false;
        await CheckAsync(2);
        var stored = Kept().Write();
        stored.ShouldBe(given[0]);

        tree = Forked;
        await CheckAsync(1);
        (tree, isTaking) = (Honest, true);
        await CheckAsync(0);

        given.Count.ShouldBe(2);
        given[1].ShouldBe(stored);
    }

    [Fact]
    public async Task A_run_that_was_stopped_while_it_wrote_has_cosigned_nothing()
    {
        await CheckAsync(0);
        var head = Directory.GetFiles(folder, "head.txt", SearchOption.AllDirectories).Single();
        await File.WriteAllTextAsync($"{head}.unfinished", "half a no");
        size = 25;

        await CheckAsync(0);

        Checkpoint.Of(Kept()).Size.ShouldBe(25);
    }

    [Fact]
    public async Task A_memory_that_cannot_be_read_is_never_taken_for_a_first_contact()
    {
        await CheckAsync(0);
        await File.WriteAllTextAsync(Directory.GetFiles(folder, "head.txt", SearchOption.AllDirectories).Single(), "");
        tree = Forked;

        await CheckAsync(2);

        given.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_key_that_is_not_pinned_is_refused_until_it_is_pinned_by_hand()
    {
        await CheckAsync(0);
        using var next = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        shownKeys = shownKeys with { Keys = [.. shownKeys.Keys, LogKey.Begin(next.ExportSubjectPublicKeyInfo(), DateTimeOffset.UnixEpoch)] };
        (signer, size) = (next, 25);

        (await CheckAsync(1)).Errors.ShouldContain("witness pin");
        await File.WriteAllBytesAsync(In("keys.json"), shownKeys.Write());
        (await RunAsync("pin", folder, In("keys.json"))).Code.ShouldBe(0);
        await CheckAsync(0);

        Checkpoint.Of(Kept()).Size.ShouldBe(25);
    }

    [Fact]
    public async Task A_key_that_ended_as_compromised_is_refused()
    {
        await CheckAsync(0);
        await File.WriteAllBytesAsync(In("keys.json"), (shownKeys with { Keys = [shownKeys.Keys[0] with { Ended = KeyEnd.Compromised }] }).Write());
        await RunAsync("pin", folder, In("keys.json"));
        size = 25;

        (await CheckAsync(1)).Errors.ShouldContain("others may have had");
    }

    [Fact]
    public async Task A_log_that_changes_its_name_does_not_become_a_new_log()
    {
        await CheckAsync(0);
        origin = "other.example";
        shownKeys = shownKeys with { Origin = origin };

        (await CheckAsync(1)).Errors.ShouldContain($"was the log {Origin}");
    }

    [Fact]
    public async Task What_is_no_checkpoint_is_refused_and_a_log_that_is_not_there_is_told_apart()
    {
        await File.WriteAllTextAsync(In("checkpoint.txt"), "hello");
        (await RunAsync("cosign", folder, In("checkpoint.txt"))).Code.ShouldBe(1);
        (await RunAsync("cosign", folder, In("none.txt"))).Code.ShouldBe(2);
        (await RunAsync("check", folder, "--log", "http://127.0.0.1:1")).Code.ShouldBe(2);
        (await RunAsync("check", folder, "--log", "http://log.example")).Errors.ShouldContain("https");
        (await RunAsync("dance")).Errors.ShouldContain("witness keygen");
        (await RunAsync("keygen", folder, "with space")).Code.ShouldBe(2);
    }

    [Fact]
    public async Task A_head_that_was_carried_by_hand_is_cosigned_on_paper_as_well()
    {
        await File.WriteAllBytesAsync(In("checkpoint.txt"), Shown());
        (await RunAsync("cosign", folder, In("checkpoint.txt"))).Errors.ShouldContain("No keys");
        await File.WriteAllBytesAsync(In("keys.json"), shownKeys.Write());
        await RunAsync("pin", folder, In("keys.json"));

        var first = await RunAsync("cosign", folder, In("checkpoint.txt"));
        size = 50;
        await File.WriteAllBytesAsync(In("checkpoint.txt"), Shown());
        await File.WriteAllBytesAsync(In("proof.txt"), ProofLines.Write(tree.Subproof(20, 0, 50, isKnown: true)));
        var second = await RunAsync("cosign", folder, In("checkpoint.txt"), In("proof.txt"));
        tree = Forked;
        await File.WriteAllBytesAsync(In("checkpoint.txt"), Shown());
        var forked = await RunAsync("cosign", folder, In("checkpoint.txt"), In("proof.txt"));

        (first.Code, second.Code, forked.Code).ShouldBe((0, 0, 1));
        WitnessKeys.Judge(SignedNote.Parse(Encoding.UTF8.GetBytes(second.Output))).ShouldBe(NoteVerdict.Good);
        (await RunAsync("check", folder, "--log", In("checkpoint.txt"))).Code.ShouldBe(1);
    }

    [Fact]
    public async Task A_cosigned_head_that_the_log_shows_again_is_not_cosigned_twice_by_the_same_witness()
    {
        await CheckAsync(0);
        File.Delete(Directory.GetFiles(folder, "head.txt", SearchOption.AllDirectories).Single());
        await File.WriteAllBytesAsync(In("checkpoint.txt"), given[0]);

        var (_, output, _) = await RunAsync("cosign", folder, In("checkpoint.txt"));

        SignedNote.Parse(Encoding.UTF8.GetBytes(output)).Signatures.Select(s => s.Name).ShouldBe([Origin, Name]);
    }

    [Fact]
    public async Task Two_runs_do_not_work_side_by_side()
    {
        using var other = HeadStore.Open(folder);

        await CheckAsync(2);
        given.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_key_is_its_owners_alone_and_is_never_made_a_second_time()
    {
        (await RunAsync("keygen", folder, Name)).Code.ShouldBe(2);

        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(In("key.pem")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    public async ValueTask InitializeAsync()
    {
        await log.StartAsync();
        (await RunAsync("keygen", folder, Name)).Code.ShouldBe(0);
    }

    public async ValueTask DisposeAsync()
    {
        await log.DisposeAsync();
        key.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private LogKeys WitnessKeys => LogKeys.Read(File.ReadAllBytes(In("witness-keys.json")));

    private byte[] Shown() => new Checkpoint(origin, size, tree.Root(size)).Sign(signer).Write();

    private SignedNote Kept() => SignedNote.Parse(File.ReadAllBytes(Directory.GetFiles(folder, "head.txt", SearchOption.AllDirectories).Single()));

    private byte[] Evidence(string name) => File.ReadAllBytes(Directory.GetFiles(In("evidence"), name, SearchOption.AllDirectories).Single());

    private async Task<(int Code, string Output, string Errors)> CheckAsync(int code)
    {
        var run = await RunAsync("check", folder, "--log", log.Urls.Single(), "--token", "secret");
        run.Code.ShouldBe(code, run.Errors);

        return run;
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, errors, TestContext.Current.CancellationToken);

        return (code, output.ToString(), errors.ToString());
    }

    private string In(string name) => Path.Combine(folder, name);
}
