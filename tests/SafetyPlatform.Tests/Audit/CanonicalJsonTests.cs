using System.Text;
using System.Text.Json;
using CsCheck;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Proof;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

public sealed class CanonicalJsonTests
{
    private static readonly Gen<object?> Leaf = Gen.OneOf(
        Gen.Const((object?)null), Gen.Bool.Select(b => (object?)b), Gen.Long[-9_007_199_254_740_991, 9_007_199_254_740_991].Select(n => (object?)n), Text().Select(t => (object?)t));

    private static readonly Gen<object?> Value = Nested(2);

    [Fact]
    public void What_is_written_is_read_back_and_written_the_same() => Value.Sample(value =>
    {
        var bytes = CanonicalJson.Write(value);

        CanonicalJson.Write(CanonicalJson.Read(bytes)).ShouldBe(bytes);
    });

    [Fact]
    public void The_order_in_which_keys_were_added_does_not_matter() => Gen.Dictionary(Text(), Leaf)[0, 12].Sample(map =>
    {
        var reversed = new Dictionary<string, object?>(map.Reverse(), StringComparer.Ordinal);

        CanonicalJson.Write(reversed).ShouldBe(CanonicalJson.Write(map));
    });

    [Fact]
    public void Different_texts_have_different_bytes() => Gen.Select(Text(), Text()).Sample((one, other) =>
        CanonicalJson.Write(one).AsSpan().SequenceEqual(CanonicalJson.Write(other)).ShouldBe(one == other));

    [Fact]
    public void Every_reader_of_JSON_understands_it() => Text().Sample(text =>
        JsonSerializer.Deserialize<string>(CanonicalJson.Write(text)).ShouldBe(text));

    [Fact]
    public void Nothing_but_what_has_to_be_is_escaped() =>
        Encoding.UTF8.GetString(CanonicalJson.Write("åäö/\u2028<&'\"\\\n\u0001😀")).ShouldBe("\"åäö/\u2028<&'\\\"\\\\\\n\\u0001😀\"");

    [Theory]
    [InlineData("{\"b\":1,\"a\":2}")]
    [InlineData("{ \"a\":1}")]
    [InlineData("[1.0]")]
    [InlineData("1e3")]
    [InlineData("\"\\u00e5\"")]
    [InlineData("\"\\/\"")]
    [InlineData("{\"a\":1,\"a\":1}")]
    [InlineData("9007199254740993")]
    public void What_is_written_in_another_way_is_not_accepted(string json) =>
        Should.Throw<Exception>(() => CanonicalJson.Read(Encoding.UTF8.GetBytes(json))).ShouldBeAssignableTo<Exception>();

    [Fact]
    public void A_commitment_says_nothing_without_its_salt_and_everything_with_it()
    {
        var (one, other) = (Commitment.To("Anna"), Commitment.To("Anna"));

        one.Mac.ShouldNotBe(other.Mac);
        Commitment.MacOf("Anna", one.Salt).ShouldBe(one.Mac);
        Commitment.MacOf("Annb", one.Salt).ShouldNotBe(one.Mac);
    }

    [Fact]
    public void The_hash_of_a_sample_never_changes()
    {
        var first = ChainHash.Of(ChainHash.Beginning, 1, "{\"a\":1}"u8);
        var second = ChainHash.Of(first, 2, "{\"a\":2}"u8);

        Convert.ToHexStringLower(first).ShouldBe("a195eb0f81dd89ec026d9fe5ed4dba62c1115b94245be1a022bf764a27e346e4");
        Convert.ToHexStringLower(second).ShouldBe("ccf099d8bc3f57e62a091f7e7127c9e47abaf780075762ce4db904e94f2d4231");
    }

    [Fact]
    public void Ids_sort_in_the_order_they_were_made()
    {
        var now = new DateTimeOffset(2024, 9, 2, 8, 0, 0, TimeSpan.Zero);
        var ids = Enumerable.Range(0, 20_000).Select(_ => EntryId.Next(now)).ToList();

        ids.ShouldBeUnique();
        ids.Order().ShouldBe(ids);
        ids[0].CompareTo(EntryId.FirstAt(now.UtcDateTime)).ShouldBePositive();
        ids[^1].CompareTo(EntryId.FirstAt(now.UtcDateTime.AddMilliseconds(1))).ShouldBeNegative();
    }

    /// <summary>Any characters, but no half surrogate pairs.</summary>
    private static Gen<string> Text() => Gen.String.Select(s => string.Concat(s.EnumerateRunes()));

    private static Gen<object?> Nested(int depth) => depth == 0 ? Leaf : Gen.OneOf(
        Leaf,
        Nested(depth - 1).List[0, 5].Select(l => (object?)l),
        Gen.Dictionary(Text(), Nested(depth - 1))[0, 5].Select(d => (object?)d));
}
