using System.Security.Cryptography;
using System.Text;
using CsCheck;
using SafetyPlatform.Proof;
using SafetyPlatform.Tests.Documents;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

public sealed class SignedNoteTests : IDisposable
{
    private const string Origin = "audit.example.se/trail";

    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);

    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    private static Checkpoint Head => new(Origin, 8, Convert.FromHexString("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"));

    private LogKeys Keys => new(Origin, [LogKey.Begin(key.ExportSubjectPublicKeyInfo(), Now)]);

    [Fact]
    public void A_checkpoint_reads_as_it_was_written()
    {
        var note = Head.Sign(key);
        var (checkpoint, read) = Checkpoint.Parse(note.Write());

        checkpoint.ShouldBeEquivalentTo(Head);
        read.Write().ShouldBe(note.Write());
        Keys.Judge(read).ShouldBe(NoteVerdict.Good);
        note.ToString().ShouldStartWith($"{Origin}\n8\n{Convert.ToBase64String(Head.Root)}\n\n— {Origin} ");
    }

    [Fact]
    public async Task What_we_sign_openssl_verifies()
    {
        var note = Head.Sign(key);
        await File.WriteAllTextAsync(In("text"), note.Text);
        await File.WriteAllBytesAsync(In("sig"), note.Signatures[0].Signature);
        await File.WriteAllTextAsync(In("pub.pem"), key.ExportSubjectPublicKeyInfoPem());

        (await Tool.RunAsync("openssl", "dgst", "-sha256", "-verify", In("pub.pem"), "-signature", In("sig"), In("text"))).ShouldContain("Verified OK");
    }

    [Fact]
    public async Task What_openssl_signs_we_verify()
    {
        await File.WriteAllTextAsync(In("text"), Head.Text);
        await Tool.RunAsync("openssl", "ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", In("key.pem"));
        await Tool.RunAsync("openssl", "pkey", "-in", In("key.pem"), "-pubout", "-outform", "DER", "-out", In("pub.der"));
        await Tool.RunAsync("openssl", "dgst", "-sha256", "-sign", In("key.pem"), "-out", In("sig"), In("text"));
        var publicKey = await File.ReadAllBytesAsync(In("pub.der"));
        var signature = new NoteSignature(Origin, NoteKey.IdOf(publicKey), await File.ReadAllBytesAsync(In("sig")));

        var note = SignedNote.Parse(Encoding.UTF8.GetBytes($"{Head.Text}\n{signature.Line}"));

        new LogKeys(Origin, [LogKey.Begin(publicKey, Now)]).Judge(note).ShouldBe(NoteVerdict.Good);
        Keys.Judge(note).ShouldBe(NoteVerdict.NoKnownKey);
    }

    [Fact]
    public void No_byte_of_a_note_can_be_changed()
    {
        var bytes = Head.Sign(key).Write();

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[1, 255]).Sample((at, change) =>
        {
            var forged = bytes.ToArray();
            forged[at] ^= (byte)change;

            IsGood(forged).ShouldBeFalse();
        }, iter: 5000);

        for (var length = 0; length < bytes.Length; length++)
        {
            IsGood(bytes[..length]).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\n\n")]
    [InlineData("a\n8\nR\n")]
    [InlineData("a\n8\nR\n\n")]
    [InlineData("a\n8\nR\n\n\n")]
    [InlineData("a\n8\nR\n\n- a AAAAAAA=\n")]
    [InlineData("a\n8\nR\n\n— a AAAAAAA=")]
    [InlineData("a\n8\nR\n\n— a AAAAAA==\n")]
    [InlineData("a\n8\nR\n\n— a+b AAAAAAA=\n")]
    [InlineData("a\n8\nR\n\n— a b AAAAAAA=\n")]
    [InlineData("a\n8\nR\n\n—  AAAAAAA=\n")]
    [InlineData("a\n8\nR\n\n— a AAAAAAB=\n")]
    [InlineData("a\n8\nR\n\n— a AAA AAAA=\n")]
    [InlineData("a\n8\nR\n\n— a AAAAAAA=\r\n")]
    [InlineData("a\r\n8\nR\n\n— a AAAAAAA=\n")]
    [InlineData("a\n08\nR\n\n— a AAAAAAA=\n")]
    [InlineData("a\n+8\nR\n\n— a AAAAAAA=\n")]
    [InlineData("a\n-8\nR\n\n— a AAAAAAA=\n")]
    [InlineData("a\n 8\nR\n\n— a AAAAAAA=\n")]
    [InlineData("a\n9223372036854775808\nR\n\n— a AAAAAAA=\n")]
    [InlineData("a\n8\nRR\n\n— a AAAAAAA=\n")]
    [InlineData("a\n8\nR\nmore\n\n— a AAAAAAA=\n")]
    [InlineData("a\n\n8\nR\n\n— a AAAAAAA=\n")]
    [InlineData("\n8\nR\n\n— a AAAAAAA=\n")]
    [InlineData("a b\n8\nR\n\n— a AAAAAAA=\n")]
    public void What_is_not_exactly_a_checkpoint_is_refused(string text) => Should.Throw<FormatException>(() =>
        Checkpoint.Parse(Encoding.UTF8.GetBytes(text.Replace("R", Convert.ToBase64String(Head.Root), StringComparison.Ordinal))));

    [Fact]
    public void Any_bytes_are_a_note_or_a_format_error() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        try
        {
            Checkpoint.Parse([.. Encoding.UTF8.GetBytes(Head.Text), .. bytes]);
        }
        catch (FormatException)
        {
            // What is expected of nearly all.
        }
    });

    [Fact]
    public void A_witness_adds_its_line_and_the_log_s_stays_good()
    {
        using var witness = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var note = SignedNote.Parse(Head.Sign(key).With("witness.example.org", witness).Write());

        Keys.Judge(note).ShouldBe(NoteVerdict.Good);
        new LogKeys("witness.example.org", [LogKey.Begin(witness.ExportSubjectPublicKeyInfo(), Now)]).Judge(note).ShouldBe(NoteVerdict.Good);
    }

    [Fact]
    public void Two_keys_sign_side_by_side_while_they_overlap_and_one_wrong_line_spoils_the_note()
    {
        using var next = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var both = new LogKeys(Origin, [.. Keys.Keys, LogKey.Begin(next.ExportSubjectPublicKeyInfo(), Now)]);
        var note = Head.Sign(key).With(Origin, next);
        var forged = note.Signatures[1] with { Signature = note.Signatures[0].Signature };

        both.Judge(note).ShouldBe(NoteVerdict.Good);
        Keys.Judge(note).ShouldBe(NoteVerdict.Good);
        both.Judge(With(note, note.Signatures[0], forged)).ShouldBe(NoteVerdict.WrongSignature);
        both.Judge(With(note, forged, note.Signatures[0])).ShouldBe(NoteVerdict.WrongSignature);

        // Name and id together tell a key: the same id under another's name is another's.
        both.Judge(With(note, note.Signatures[0], forged with { Name = "other.example" })).ShouldBe(NoteVerdict.Good);
        both.Judge(With(note, note.Signatures[0] with { Name = "other.example" })).ShouldBe(NoteVerdict.NoKnownKey);
    }

    [Theory]
    [InlineData(null, NoteVerdict.Good)]
    [InlineData(KeyEnd.Rotated, NoteVerdict.Good)]
    [InlineData(KeyEnd.Lost, NoteVerdict.Good)]
    [InlineData(KeyEnd.Compromised, NoteVerdict.CompromisedKey)]
    public void A_key_that_ended_still_counts_unless_others_may_have_had_it(KeyEnd? end, NoteVerdict verdict)
    {
        using var next = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var keys = new LogKeys(Origin, [Keys.Keys[0] with { Until = Now, Ended = end }, LogKey.Begin(next.ExportSubjectPublicKeyInfo(), Now)]);

        keys.Judge(Head.Sign(key)).ShouldBe(verdict);
        keys.Judge(Head.Sign(key).With(Origin, next)).ShouldBe(NoteVerdict.Good);
        keys.Judge(Head.Sign(next).With(Origin, key)).ShouldBe(NoteVerdict.Good);
    }

    [Fact]
    public void The_list_of_keys_reads_as_it_was_written()
    {
        using var next = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var keys = new LogKeys(Origin, [Keys.Keys[0] with { Until = Now.AddDays(1), Ended = KeyEnd.Rotated }, LogKey.Begin(next.ExportSubjectPublicKeyInfo(), Now)]);
        var read = LogKeys.Read(keys.Write());

        read.Origin.ShouldBe(Origin);
        read.Keys.ToList().ShouldBeEquivalentTo(keys.Keys.ToList());
        read.Write().ShouldBe(keys.Write());
    }

    [Theory]
    [InlineData("\"id\": \"", "\"id\": \"0")]
    [InlineData("\"publicKey\": \"MFkw", "\"publicKey\": \"MFkx")]
    [InlineData("\"until\": null,", "")]
    [InlineData("\"until\": null", "\"until\": null, \"until\": null")]
    [InlineData("\"until\": null", "\"until\": null, \"other\": null")]
    [InlineData("\"until\": null", "\"until\": \"2026-01-02\"")]
    [InlineData("\"ended\": null", "\"ended\": \"forgotten\"")]
    [InlineData("\"origin\": \"", "\"origin\": \"with space ")]
    [InlineData("\"keys\": [", "\"keys\": [null,")]
    [InlineData("\"from\": \"", "\"from\": 3, \"x\": \"")]
    public void A_list_of_keys_with_anything_odd_is_refused(string part, string other)
    {
        var json = Encoding.UTF8.GetString(Keys.Write());
        json.ShouldContain(part);

        Should.Throw<FormatException>(() => LogKeys.Read(Encoding.UTF8.GetBytes(json.Replace(part, other, StringComparison.Ordinal))));
    }

    [Fact]
    public void Two_keys_with_one_id_are_refused() =>
        Should.Throw<FormatException>(() => LogKeys.Read(new LogKeys(Origin, [Keys.Keys[0], Keys.Keys[0]]).Write()));

    [Fact]
    public void A_key_on_another_curve_neither_signs_nor_verifies()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Should.Throw<FormatException>(() => Head.Sign(other));
        Should.Throw<FormatException>(() => LogKey.Begin(other.ExportSubjectPublicKeyInfo(), Now));
        Head.Sign(key).IsRight(Head.Sign(key).Signatures[0], other.ExportSubjectPublicKeyInfo()).ShouldBeFalse();
    }

    public void Dispose()
    {
        key.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private bool IsGood(byte[] bytes)
    {
        try
        {
            return Keys.Judge(Checkpoint.Parse(bytes).Note) == NoteVerdict.Good;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static SignedNote With(SignedNote note, params NoteSignature[] signatures) =>
        SignedNote.Parse(Encoding.UTF8.GetBytes($"{note.Text}\n{string.Concat(signatures.Select(s => s.Line))}"));

    private string In(string name) => Path.Combine(folder, name);
}
