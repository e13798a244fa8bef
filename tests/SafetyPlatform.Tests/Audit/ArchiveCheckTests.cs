using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using SafetyPlatform.Proof;
using SafetyPlatform.Tests.Documents;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

/// <summary>Everything here is asked of both checks: of the library and of verify.py, which share no line.</summary>
public sealed partial class ArchiveCheckTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    [Theory]
    [InlineData(700, 300, 420, 500)]
    [InlineData(700, 300, 420, 700)]
    [InlineData(700, 300, 420, null)]
    [InlineData(1, 1, 1, null)]
    [InlineData(256, 1, 256, 255)]
    [InlineData(257, 257, 257, 256)]
    public async Task An_archive_that_nobody_touched_is_intact(int size, int first, int last, int? previous)
    {
        using var archive = new ArchiveBuilder(size, first, last, previous);

        var verdict = await CheckBothAsync(archive.Zip());

        verdict.Faults.ShouldBeEmpty();
        verdict.IsIntact.ShouldBeTrue();
        (verdict.Entries, verdict.Size).ShouldBe((last - first + 1, size));
        verdict.Root.ShouldBe(Convert.ToHexStringLower(archive.Head(size).Root));
        verdict.Texts.ShouldBe(4 * Enumerable.Range(first, last - first + 1).Count(n => n % 7 != 0));
    }

    [Fact]
    public async Task An_archive_without_entries_is_intact()
    {
        using var archive = new ArchiveBuilder();
        archive.Put("entries.jsonl", []);
        archive.Put("texts.jsonl", []);
        archive.Manifest(m => m["entries"] = 0);
        archive.Sum();

        (await CheckBothAsync(archive.Zip())).IsIntact.ShouldBeTrue();
    }

    [Theory]
    [InlineData("a whole line of texts")]
    [InlineData("one text of an entry")]
    [InlineData("all texts")]
    [InlineData("a field of a row")]
    public async Task A_text_that_was_erased_is_no_fault(string what)
    {
        using var archive = new ArchiveBuilder();
        var lines = archive.Text("texts.jsonl");
        archive.Put("texts.jsonl", what switch
        {
            "a whole line of texts" => lines[1..],
            "one text of an entry" => [Without(lines[0], "\"reason\":{[^}]*},"), .. lines[1..]],
            "a field of a row" => [Without(lines[0], "(?<=\"changes\":\\[\\{\\},\\{).*?(?=\\}\\],\"reason\")"), .. lines[1..]],
            _ => [],
        });
        archive.Sum();

        (await CheckBothAsync(archive.Zip())).Faults.ShouldBeEmpty();
    }

    /// <summary>What is done, the kind of fault that must be among those found, and the number of the first wrong entry.</summary>
    public static TheoryData<string, ArchiveFaultKind, int?> Tamperings() => new()
    {
        { "entry edited", ArchiveFaultKind.EntryAltered, 350 },
        { "entry edited, hash made anew", ArchiveFaultKind.LeafDiffers, 350 },
        { "entry edited, all later hashes made anew", ArchiveFaultKind.LeafDiffers, 350 },
        { "entry edited, hashes and leaf made anew", ArchiveFaultKind.RootDiffers, null },
        { "hash edited", ArchiveFaultKind.EntryAltered, 350 },
        { "previous hash edited", ArchiveFaultKind.EntryAltered, 350 },
        { "built on another", ArchiveFaultKind.LinkBroken, 350 },
        { "deleted", ArchiveFaultKind.CountDiffers, 350 },
        { "tail cut", ArchiveFaultKind.CountDiffers, null },
        { "reordered", ArchiveFaultKind.NotAscending, 350 },
        { "contents swapped", ArchiveFaultKind.EntryAltered, 350 },
        { "there twice", ArchiveFaultKind.NotAscending, 350 },
        { "inserted", ArchiveFaultKind.LeafDiffers, 421 },
        { "inserted where the tree shows no leaves", ArchiveFaultKind.NotInTree, 10 },
        { "added after the end", ArchiveFaultKind.NotInTree, 701 },
        { "line made garbage", ArchiveFaultKind.Unreadable, null },
        { "member named twice", ArchiveFaultKind.Unreadable, null },
        { "half a character", ArchiveFaultKind.Unreadable, null },
        { "text edited", ArchiveFaultKind.TextDiffers, 351 },
        { "salt edited", ArchiveFaultKind.TextDiffers, 351 },
        { "salt lengthened by a zero", ArchiveFaultKind.TextDiffers, 351 },
        { "text never sealed", ArchiveFaultKind.TextUnsealed, 351 },
        { "text of another place", ArchiveFaultKind.TextDiffers, 351 },
        { "text with a fraction", ArchiveFaultKind.Unreadable, 351 },
        { "texts of a missing entry", ArchiveFaultKind.TextWithoutEntry, 299 },
        { "texts reordered", ArchiveFaultKind.NotAscending, 351 },
        { "tree line changed", ArchiveFaultKind.RootDiffers, null },
        { "tree line of an entry changed", ArchiveFaultKind.LeafDiffers, 350 },
        { "tree line removed", ArchiveFaultKind.SizeDiffers, null },
        { "tree cut", ArchiveFaultKind.NotInTree, 350 },
        { "subtree moved", ArchiveFaultKind.Unreadable, null },
        { "tree line garbage", ArchiveFaultKind.Unreadable, null },
        { "checkpoint's size changed", ArchiveFaultKind.SignatureWrong, null },
        { "checkpoint's root changed", ArchiveFaultKind.RootDiffers, null },
        { "checkpoint's signature changed", ArchiveFaultKind.SignatureWrong, null },
        { "checkpoint not signed by the log", ArchiveFaultKind.KeyUnknown, null },
        { "checkpoint of another log", ArchiveFaultKind.OriginDiffers, null },
        { "checkpoint garbage", ArchiveFaultKind.Unreadable, null },
        { "previous checkpoint changed", ArchiveFaultKind.NotConsistent, null },
        { "previous checkpoint larger", ArchiveFaultKind.NotConsistent, null },
        { "previous checkpoint removed", ArchiveFaultKind.NotConsistent, null },
        { "consistency changed", ArchiveFaultKind.NotConsistent, null },
        { "consistency emptied", ArchiveFaultKind.NotConsistent, null },
        { "consistency garbage", ArchiveFaultKind.Unreadable, null },
        { "consistency removed", ArchiveFaultKind.MissingFile, null },
        { "key compromised", ArchiveFaultKind.KeyCompromised, null },
        { "keys garbage", ArchiveFaultKind.Unreadable, null },
        { "keys of another log", ArchiveFaultKind.OriginDiffers, null },
        { "manifest tells of more", ArchiveFaultKind.CountDiffers, null },
        { "manifest tells of another size", ArchiveFaultKind.ManifestDiffers, null },
        { "manifest of another version", ArchiveFaultKind.Unreadable, null },
        { "sum changed", ArchiveFaultKind.SumDiffers, null },
        { "sum of a file missing", ArchiveFaultKind.NotSummed, null },
        { "sums garbage", ArchiveFaultKind.Unreadable, null },
        { "file for people changed", ArchiveFaultKind.SumDiffers, null },
        { "file for people removed", ArchiveFaultKind.MissingFile, null },
        { "entries removed", ArchiveFaultKind.MissingFile, null },
        { "tree removed", ArchiveFaultKind.MissingFile, null },
        { "unknown file", ArchiveFaultKind.UnknownFile, null },
        { "line without end", ArchiveFaultKind.Unreadable, null },
    };

    [Theory]
    [MemberData(nameof(Tamperings))]
    public async Task Tampering_is_found_by_both_checks_which_name_the_same_first_entry(string how, ArchiveFaultKind kind, int? first)
    {
        using var archive = new ArchiveBuilder();
        Tamper(archive, how);

        var verdict = await CheckBothAsync(archive.Zip());

        verdict.Faults.Select(f => f.Kind).ShouldContain(kind);
        verdict.FirstWrong.ShouldBe(first);
    }

    [Fact]
    public async Task Any_byte_of_what_proves_that_is_changed_is_found()
    {
        using var archive = new ArchiveBuilder(40, 10, 12, 20);
        string[] proving = ["entries.jsonl", "texts.jsonl", "tree.txt", "checkpoint.txt", "consistency.txt", "previous-checkpoint.txt", "keys.json"];
        var random = new[] { 3, 41, 77, 112 };

        foreach (var file in proving)
        {
            foreach (var share in random)
            {
                var bytes = archive.Files[file];
                var at = bytes.Length * share / 128;
                bytes[at] ^= 4;
                archive.Sum();
                (await CheckBothAsync(archive.Zip())).IsIntact.ShouldBeFalse($"{file}, byte {at}");
                bytes[at] ^= 4;
            }
        }
    }

    [Fact]
    public async Task Whatever_the_bytes_are_the_answer_is_a_list_of_faults()
    {
        using var archive = new ArchiveBuilder(40, 10, 12, 20);
        var zip = archive.Zip();

        Gen.Select(Gen.Int[0, zip.Length - 1], Gen.Byte, Gen.Int[0, zip.Length]).Sample((at, value, length) =>
        {
            var changed = zip.ToArray();
            changed[at] = value;
            Check(changed);
            Check(changed[..length]);
        }, iter: 3000);

        Check([]).IsIntact.ShouldBeFalse();
        (await CheckBothAsync("not a zip"u8.ToArray())).IsIntact.ShouldBeFalse();
        (await CheckBothAsync(zip[..(zip.Length / 2)])).IsIntact.ShouldBeFalse();
    }

    [Fact]
    public async Task A_file_that_is_there_twice_is_a_fault()
    {
        using var archive = new ArchiveBuilder();
        using var bytes = new MemoryStream();
        bytes.Write(archive.Zip());

        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.CreateEntry("entries.jsonl");
        }

        var verdict = await CheckBothAsync(bytes.ToArray());

        verdict.Faults.ShouldHaveSingleItem().Kind.ShouldBe(ArchiveFaultKind.DuplicateFile);
    }

    [Fact]
    public async Task A_key_that_the_reader_does_not_know_is_a_fault_even_if_the_archive_vouches_for_it()
    {
        using var archive = new ArchiveBuilder();
        using var forged = new ArchiveBuilder();

        (await CheckBothAsync(forged.Zip(), pinned: forged.Keys)).IsIntact.ShouldBeTrue();
        (await CheckBothAsync(forged.Zip(), pinned: archive.Keys)).Faults.ShouldHaveSingleItem().Kind.ShouldBe(ArchiveFaultKind.KeyUnknown);
    }

    [Theory]
    [InlineData(700, HeadAgreement.Agrees)]
    [InlineData(500, HeadAgreement.Agrees)]
    [InlineData(0, HeadAgreement.Agrees)]
    [InlineData(256, HeadAgreement.Agrees)]
    [InlineData(300, HeadAgreement.Agrees)]
    [InlineData(699, HeadAgreement.Agrees)]
    [InlineData(100, HeadAgreement.NotDecidable)]
    public async Task A_head_that_was_kept_is_compared_where_the_archive_shows_enough(int size, HeadAgreement agreement)
    {
        using var archive = new ArchiveBuilder();
        var head = archive.Head(size);
        var other = head with { Root = SHA256.HashData(head.Root) };

        var verdict = await CheckBothAsync(archive.Zip(), [head.Sign(archive.Key).Write()]);
        var forked = await CheckBothAsync(archive.Zip(), [other.Sign(archive.Key).Write()]);

        verdict.IsIntact.ShouldBeTrue();
        verdict.Heads.ShouldHaveSingleItem().Agreement.ShouldBe(agreement);
        forked.IsIntact.ShouldBe(agreement == HeadAgreement.NotDecidable);
        forked.Heads.ShouldHaveSingleItem().Agreement.ShouldBe(agreement == HeadAgreement.Agrees ? HeadAgreement.Contradicts : agreement);
    }

    [Fact]
    public async Task A_head_newer_than_the_archive_cannot_be_decided_and_garbage_is_a_fault()
    {
        using var archive = new ArchiveBuilder();
        using var newer = new ArchiveBuilder(800, 300, 301, null);

        var verdict = await CheckBothAsync(archive.Zip(), [newer.Head(800).Sign(archive.Key).Write()]);
        verdict.Heads.ShouldHaveSingleItem().Agreement.ShouldBe(HeadAgreement.NotDecidable);
        (await CheckBothAsync(archive.Zip(), ["garbage"u8.ToArray()])).IsIntact.ShouldBeFalse();
    }

    [Fact]
    public async Task The_script_in_an_unpacked_archive_checks_the_folder_it_lies_in_and_openssl_is_asked()
    {
        using var archive = new ArchiveBuilder();
        await ZipFile.ExtractToDirectoryAsync(new MemoryStream(archive.Zip()), folder);
        var script = Path.Combine(folder, "verify.py");

        (await Tool.AskAsync("python3", script)).Code.ShouldBe(0);
        await File.AppendAllTextAsync(Path.Combine(folder, "entries.csv"), "x");
        (await Tool.AskAsync("python3", script)).Code.ShouldBe(1);
        (await Tool.AskAsync("python3", script, Path.Combine(folder, "no.zip"))).Code.ShouldBe(2);
        (await Tool.AskAsync("env", "PATH=", (await Tool.RunAsync("python3", "-c", "import sys; print(sys.executable)")).Trim(), script)).Code.ShouldBe(2);
        (await Tool.RunAsync("sh", "-c", $"cd '{folder}' && sha256sum -c SHA256SUMS || true")).ShouldContain("entries.jsonl: OK");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static ArchiveVerdict Check(byte[] zip, IReadOnlyList<(string, byte[])>? heads = null, LogKeys? pinned = null)
    {
        using var stream = new MemoryStream(zip);

        return ArchiveCheck.Run(stream, heads, pinned);
    }

    /// <summary>Asks both, and holds them against each other: the same files and entries are wrong, and the same first one.</summary>
    private async Task<ArchiveVerdict> CheckBothAsync(byte[] zip, byte[][]? heads = null, LogKeys? pinned = null)
    {
        var path = Path.Combine(folder, "archive.zip");
        await File.WriteAllBytesAsync(path, zip);
        List<string> arguments = [Path.Combine(folder, "check.py"), path];
        await using (var script = File.Create(arguments[0]))
        {
            await ArchiveCheck.OpenScript().CopyToAsync(script);
        }

        var kept = (heads ?? []).Select((note, i) => (Name: Path.Combine(folder, $"head-{i}"), note)).ToList();

        foreach (var (name, note) in kept)
        {
            await File.WriteAllBytesAsync(name, note);
            arguments.AddRange(["--head", name]);
        }

        if (pinned is not null)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "pinned.json"), pinned.Write());
            arguments.AddRange(["--keys", Path.Combine(folder, "pinned.json")]);
        }

        var verdict = Check(zip, kept, pinned);
        var (code, output, errors) = await Tool.AskAsync("python3", [.. arguments]);

        errors.ShouldBeEmpty();
        code.ShouldBe(verdict.IsIntact ? 0 : 1, output);
        var told = Told().Matches(output).Select(m => (m.Groups["file"].Value, m.Groups["seq"].Value)).ToHashSet();
        told.ShouldBe(verdict.Faults.Select(f => (f.File.Length == 0 ? "arkivet / the archive" : f.File, $"{f.Seq}")).ToHashSet(), ignoreOrder: true, output);
        (FirstTold().Match(output) is { Success: true } match ? match.Groups["seq"].Value : "").ShouldBe($"{verdict.FirstWrong}", output);
        verdict.Heads.Count(h => h.Agreement == HeadAgreement.Agrees).ShouldBe(Regex.Count(output, "kept checkpoint agrees", RegexOptions.None, TimeSpan.FromSeconds(1)));

        return verdict;
    }

    private static string Without(string line, string pattern)
    {
        var without = Regex.Replace(line, pattern, "", RegexOptions.None, TimeSpan.FromSeconds(1));
        without.ShouldNotBe(line);

        return without;
    }

    private static void Tamper(ArchiveBuilder archive, string how)
    {
        var (entries, texts, tree) = (archive.Text("entries.jsonl"), archive.Text("texts.jsonl"), archive.Text("tree.txt"));
        var (at, text, leaf) = (entries.FindIndex(l => l.Contains("\"seq\":350,", StringComparison.Ordinal)), texts.FindIndex(l => l.Contains("\"seq\":351,", StringComparison.Ordinal)), 1 + 349 - 256);
        (at, text).ShouldBe((50, 43));
        var sums = true;

        switch (how)
        {
            case "entry edited": entries[at] = archive.Edited(350, isHashMade: false); break;
            case "entry edited, hash made anew": entries[at] = archive.Edited(350, isHashMade: true); break;
            case "entry edited, all later hashes made anew": Rechain(archive, entries, at); break;
            case "entry edited, hashes and leaf made anew":
                Rechain(archive, entries, at);
                tree[leaf] = $"0 {Convert.ToHexStringLower(Merkle.LeafHash(SealedOf(entries[at])))}";
                break;
            case "hash edited": entries[at] = ArchiveBuilder.EntryLine(350, SealedOf(entries[at]), archive.HashOf(349), new byte[32]); break;
            case "previous hash edited": entries[at] = ArchiveBuilder.EntryLine(350, SealedOf(entries[at]), new byte[32], archive.HashOf(350)); break;
            case "built on another": entries[at] = ArchiveBuilder.EntryLine(350, SealedOf(entries[at]), new byte[32], ChainHash.Of(new byte[32], 350, SealedOf(entries[at]))); break;
            case "deleted": entries.RemoveAt(at); texts.RemoveAll(l => l.Contains("\"seq\":350,", StringComparison.Ordinal)); break;
            case "tail cut": entries.RemoveRange(at, entries.Count - at); texts.RemoveRange(text, texts.Count - text); break;
            case "reordered": (entries[at], entries[at + 1]) = (entries[at + 1], entries[at]); break;
            case "contents swapped": (entries[at], entries[at + 1]) = (Numbered(entries[at + 1], 350), Numbered(entries[at], 351)); break;
            case "there twice": entries.Insert(at + 1, entries[at]); break;
            case "inserted": entries.Add(Numbered(archive.EntryLine(421), 421).Replace("ChangedIncident", "Denied", StringComparison.Ordinal)); Rehash(archive, entries); break;
            case "inserted where the tree shows no leaves": entries.Insert(0, archive.EntryLine(10)); break;
            case "added after the end": entries.Add(ArchiveBuilder.EntryLine(701, "{}"u8.ToArray(), archive.HashOf(700), ChainHash.Of(archive.HashOf(700), 701, "{}"u8))); break;
            case "line made garbage": entries[at] = entries[at][..^5]; break;
            case "member named twice": entries[at] = entries[at].Replace("{\"seq\":350,", "{\"seq\":350,\"seq\":350,", StringComparison.Ordinal); break;
            case "half a character": entries[at] = entries[at].Replace("ChangedIncident", "\\ud800", StringComparison.Ordinal); break;
            case "text edited": texts[text] = Replaced(texts[text], "€", "$"); break;
            case "salt edited": texts[text] = Regex.Replace(texts[text], "(?<=\"reason\":{\"salt\":\")....", "AAAA", RegexOptions.None, TimeSpan.FromSeconds(1)); break;
            case "salt lengthened by a zero": texts[text] = Regex.Replace(texts[text], "(?<=\"reason\":{\"salt\":\")[^\"]*", m => Convert.ToBase64String([.. Convert.FromBase64String(m.Value), 0]), RegexOptions.None, TimeSpan.FromSeconds(1)); break;
            case "text never sealed": texts[text] = Replaced(texts[text], "\"changes\":[{},{\"Title\"", "\"changes\":[{},{\"Other\""); break;
            case "text of another place": texts[text] = Regex.Replace(texts[text], "\"reason\":(?<reason>{[^}]*}),\"subject\":(?<subject>{[^}]*})", "\"reason\":${subject},\"subject\":${reason}", RegexOptions.None, TimeSpan.FromSeconds(1)); break;
            case "text with a fraction": texts[text] = Replaced(texts[text], "-351", "-351.0"); break;
            case "texts of a missing entry": texts.Insert(0, Replaced(texts[0], "\"seq\":300,", "\"seq\":299,")); break;
            case "texts reordered": (texts[text], texts[text + 1]) = (texts[text + 1], texts[text]); break;
            case "tree line changed": tree[0] = "8 " + new string('0', 64); break;
            case "tree line of an entry changed": tree[leaf] = "0 " + new string('0', 64); break;
            case "tree line removed": tree.RemoveAt(tree.Count - 1); break;
            case "tree cut": tree.RemoveRange(leaf, tree.Count - leaf); break;
            case "subtree moved": (tree[0], tree[1]) = (tree[1], tree[0]); break;
            case "tree line garbage": tree[leaf + 100] = "00 " + tree[leaf + 100][2..]; break;
            case "checkpoint's size changed": Change(archive, "checkpoint.txt", "\n700\n", "\n701\n"); break;
            case "checkpoint's root changed": Change(archive, "checkpoint.txt", Convert.ToBase64String(archive.Head(700).Root), Convert.ToBase64String(new byte[32])); break;
            case "checkpoint's signature changed": archive.Files["checkpoint.txt"] = Spoiled(archive.Files["checkpoint.txt"]); break;
            case "checkpoint not signed by the log": PutSignedByAnother(archive); break;
            case "checkpoint of another log": archive.Files["checkpoint.txt"] = (archive.Head(700) with { Origin = "other.example" }).Sign(archive.Key).Write(); break;
            case "checkpoint garbage": archive.Files["checkpoint.txt"] = [0xFF, 0xFE]; break;
            case "previous checkpoint changed": archive.Files["previous-checkpoint.txt"] = (archive.Head(500) with { Root = new byte[32] }).Sign(archive.Key).Write(); break;
            case "previous checkpoint larger": archive.Files["previous-checkpoint.txt"] = (archive.Head(500) with { Size = 5000 }).Sign(archive.Key).Write(); break;
            case "previous checkpoint removed": archive.Files.Remove("previous-checkpoint.txt"); break;
            case "consistency changed": archive.Put("consistency.txt", [.. archive.Text("consistency.txt")[..^1], new string('0', 64)]); break;
            case "consistency emptied": archive.Put("consistency.txt", []); break;
            case "consistency garbage": archive.Put("consistency.txt", ["x"]); break;
            case "consistency removed": archive.Files.Remove("consistency.txt"); break;
            case "key compromised": archive.PutKeys(archive.Keys with { Keys = [archive.Keys.Keys[0] with { Until = DateTimeOffset.UnixEpoch, Ended = KeyEnd.Compromised }] }); break;
            case "keys garbage": archive.Files["keys.json"] = "{}"u8.ToArray(); break;
            case "keys of another log": archive.PutKeys(archive.Keys with { Origin = "other.example" }); break;
            case "manifest tells of more": archive.Manifest(m => m["entries"] = 122); break;
            case "manifest tells of another size": archive.Manifest(m => m["size"] = 701); break;
            case "manifest of another version": archive.Manifest(m => m["v"] = 2); break;
            case "file for people removed": archive.Files.Remove("README.txt"); sums = false; break;
            case "file for people changed": archive.Files["entries.csv"] = "x"u8.ToArray(); sums = false; break;
            case "sum changed": archive.Put("SHA256SUMS", archive.Text("SHA256SUMS").Select(l => l.EndsWith("keys.json", StringComparison.Ordinal) ? $"{new string('0', 64)}  keys.json" : l)); sums = false; break;
            case "sum of a file missing": archive.Put("SHA256SUMS", archive.Text("SHA256SUMS").Where(l => !l.EndsWith("keys.json", StringComparison.Ordinal))); sums = false; break;
            case "sums garbage": archive.Put("SHA256SUMS", ["x"]); sums = false; break;
            case "unknown file": archive.Files["../evil.txt"] = [1]; break;
            case "line without end": entries[at] = new string(' ', (1 << 24) + 1_000_000); break;
        }

        archive.Put("entries.jsonl", entries);
        archive.Put("texts.jsonl", texts);
        archive.Put("tree.txt", tree);

        if (how is "entries removed" or "tree removed")
        {
            archive.Files.Remove(how == "tree removed" ? "tree.txt" : "entries.jsonl");
        }

        if (sums)
        {
            archive.Sum();
        }
    }

    private static void Rechain(ArchiveBuilder archive, List<string> entries, int at)
    {
        entries[at] = archive.Edited(350, isHashMade: true);

        for (var i = at + 1; i < entries.Count; i++)
        {
            var (seq, entry, before) = (300 + i, SealedOf(entries[i]), HashOf(entries[i - 1]));
            entries[i] = ArchiveBuilder.EntryLine(seq, entry, before, ChainHash.Of(before, seq, entry));
        }
    }

    private static void Rehash(ArchiveBuilder archive, List<string> entries) =>
        entries[^1] = ArchiveBuilder.EntryLine(421, SealedOf(entries[^1]), archive.HashOf(420), ChainHash.Of(archive.HashOf(420), 421, SealedOf(entries[^1])));

    private static byte[] SealedOf(string line) => Encoding.UTF8.GetBytes(System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("entry").GetString()!);

    private static byte[] HashOf(string line) => Convert.FromHexString(System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("hash").GetString()!);

    private static string Numbered(string line, int seq) => Regex.Replace(line, "\"seq\":[0-9]+", $"\"seq\":{seq}", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static string Replaced(string line, string part, string other)
    {
        line.ShouldContain(part);

        return line.Replace(part, other, StringComparison.Ordinal);
    }

    private static void Change(ArchiveBuilder archive, string file, string part, string other) =>
        archive.Files[file] = Encoding.UTF8.GetBytes(Replaced(Encoding.UTF8.GetString(archive.Files[file]), part, other));

    private static byte[] Spoiled(byte[] bytes)
    {
        var note = SignedNote.Parse(bytes);
        var signature = note.Signatures[0].Signature.ToArray();
        signature[^1] ^= 1;

        return Encoding.UTF8.GetBytes($"{note.Text}\n{(note.Signatures[0] with { Signature = signature }).Line}");
    }

    private static void PutSignedByAnother(ArchiveBuilder archive)
    {
        using var another = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        archive.Files["checkpoint.txt"] = archive.Head(700).Sign(another).Write();
    }

    [GeneratedRegex(@"^FEL / WRONG: (?<file>.+?)(?:, post / entry (?<seq>-?\d+))?: \p{L}", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Told();

    [GeneratedRegex(@"first wrong entry: (?<seq>-?\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FirstTold();
}
