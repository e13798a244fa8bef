using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Proof;
using SafetyPlatform.Tests.Documents;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

public sealed class ExportTests
{
    [Fact]
    public async Task An_archive_holds_what_is_promised_and_verifies_by_itself_in_two_ways()
    {
        await using var world = await OwnWorld.BeginAsync();
        var head = await TwoCheckpointsAsync(world);
        using var archive = new MemoryStream();

        var written = await world.Send(null, new ExportTrail(new DateOnly(2020, 1, 1), world.Clock.Today(), archive));

        var verdict = ArchiveCheck.Run(archive, [("kept", Encoding.UTF8.GetBytes(head))]);
        verdict.Faults.ShouldBeEmpty();
        verdict.Entries.ShouldBe(written);
        verdict.Texts.ShouldBeGreaterThan(0);
        verdict.Heads.ShouldHaveSingleItem().Agreement.ShouldBe(HeadAgreement.Agrees);
        archive.Position = 0;
        using var zip = new ZipArchive(archive, ZipArchiveMode.Read, leaveOpen: true);
        zip.Entries.Select(e => e.Name).ShouldBe(
            ["SHA256SUMS", "README.txt", "checkpoint.txt", "consistency.txt", "entries.csv", "entries.jsonl", "entries.xlsx", "keys.json", "manifest.json", "previous-checkpoint.txt", "summary.pdf", "texts.jsonl", "tree.txt", "verify.py"],
            ignoreOrder: true);
        using var folder = new TemporaryFolder();
        zip.ExtractToDirectory(folder.Path);
        (await Tool.RunAsync("python3", Path.Combine(folder.Path, "verify.py"))).ShouldNotContain("WRONG");
        (await Tool.RunAsync("pdftotext", "-layout", Path.Combine(folder.Path, "summary.pdf"), "-")).ShouldContain(verdict.Root![..16]);
    }

    [Fact]
    public async Task A_period_and_a_unit_are_proved_against_the_whole_tree_and_erased_texts_are_not_missed()
    {
        await using var world = await OwnWorld.BeginAsync();
        world.MoveTo(new DateTimeOffset(2024, 10, 7, 8, 0, 0, TimeSpan.Zero));
        var unit = await world.Send("admin", world.Unit(1));
        await world.Send("admin", world.Unit(2));
        await world.Send("skolchef", new EraseFromTrail(unit, ErasureGround.Disposal, "BU 2026/7"));
        await world.SealAsync();
        var order = await world.Send("revisor", new OrderExport(new DateOnly(2024, 10, 7), new DateOnly(2024, 10, 7), unit));

        await world.Send("revisor", new BuildExport(order));

        await using var archive = File.OpenRead(Directory.GetFiles(Path.Combine(world.Folder, "exports"), "*.zip").Single());
        var verdict = ArchiveCheck.Run(archive);
        verdict.Faults.ShouldBeEmpty();
        verdict.Entries.ShouldBe(await world.Look(db => db.Set<AuditEntry>().LongCountAsync(e => e.UnitId == unit && e.Seq != null)));
        verdict.Size.ShouldBeGreaterThan(verdict.Entries);
    }

    [Fact]
    public async Task Whoever_ordered_fetches_it_and_goes_on_where_it_was_cut_off_and_nobody_else_does()
    {
        await using var world = await OwnWorld.BeginAsync();
        await world.SealAsync();
        var order = await world.Send("revisor", new OrderExport(new DateOnly(2024, 1, 1), world.Clock.Today(), null));
        await world.Send("revisor", new BuildExport(order));
        using var auditor = await world.SignedIn("revisor");
        var address = $"/audit/export?handler=File&id={order}";

        (await auditor.GetStringAsync("/audit/export")).ShouldContain(address.Replace("&", "&amp;", StringComparison.Ordinal));
        byte[] whole = [];
        var entries = await world.EntriesOfAsync(async () => whole = await auditor.GetByteArrayAsync(address));
        entries.Single(e => e.Type == "DownloadedExport").RecordId.ShouldBe(order);
        using var rest = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(1000, null) } };
        byte[] tail = [];
        (await world.EntriesOfAsync(async () => tail = await (await auditor.SendAsync(rest)).Content.ReadAsByteArrayAsync())).ShouldBeEmpty();

        tail.ShouldBe(whole[1000..]);
        await Should.ThrowAsync<NotFoundException>(() => world.Send("revisor", new FetchExport(Guid.CreateVersion7(), IsContinued: false)));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("skolchef", new FetchExport(order, IsContinued: false)));
    }

    private static async Task<string> TwoCheckpointsAsync(OwnWorld world)
    {
        await world.SealAsync();
        var head = (await world.Send(null, new GetCheckpoint()))!.Note;
        await world.Send("admin", world.Unit(1));
        await world.SealAsync();

        return head;
    }
}
