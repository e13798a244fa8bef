using CsCheck;
using SafetyPlatform.Proof;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

public sealed class MerkleTileTests
{
    private readonly Dictionary<(int, long), byte[]> stored = [];
    private readonly TreeFold fold = new();

    private int loads;

    [Fact]
    public async Task A_tree_that_grew_in_uneven_steps_gives_the_same_roots_and_proofs_as_one_that_was_streamed()
    {
        foreach (var step in new[] { 0, 1, 254, 1, 1, 300, 7, 65_000, 2, 255, 256, 40_000 })
        {
            Grow(step);
            (await Merkle.RootAsync(fold.Size, Reader().ReadAsync)).ShouldBe(fold.Root());
        }

        foreach (var index in new[] { 0, 1, 255, 256, 65_535, 65_536, fold.Size - 1 })
        {
            var proof = await Merkle.InclusionAsync(index, fold.Size, Reader().ReadAsync);
            Merkle.VerifyInclusion(index, fold.Size, LeafAt(index), proof, fold.Root()).ShouldBeTrue();
        }

        foreach (var earlier in new[] { 1, 255, 256, 257, 65_536, 65_821, fold.Size - 1 })
        {
            var proof = await Merkle.ConsistencyAsync(earlier, fold.Size, Reader().ReadAsync);
            Merkle.VerifyConsistency(earlier, await Merkle.RootAsync(earlier, Reader().ReadAsync), fold.Size, fold.Root(), proof).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_proof_out_of_a_hundred_thousand_entries_reads_a_handful_of_tiles()
    {
        Grow(100_000);

        await Merkle.InclusionAsync(54_321, fold.Size, Reader().ReadAsync);

        loads.ShouldBeLessThan(8);
    }

    [Fact]
    public void Only_what_changed_is_to_be_written()
    {
        Grow(65_536 + 10);

        var growth = new TileGrowth(fold.Size, Unfinished());
        growth.Changed().ShouldBeEmpty();
        growth.Append(LeafAt(0));

        var changed = growth.Changed().ShouldHaveSingleItem();
        (changed.Level, changed.Index, changed.Bytes.Length).ShouldBe((0, 256, 11 * 32));
    }

    [Fact]
    public void A_stored_tile_that_does_not_fit_its_tree_is_refused()
    {
        Grow(300);
        var tile = Unfinished().Single(t => t.Level == 0);

        Should.Throw<FormatException>(() => new TileGrowth(300, []));
        Should.Throw<FormatException>(() => new TileGrowth(300, [.. Unfinished().Where(t => t != tile), tile with { Bytes = tile.Bytes[..^32] }]));
        Should.Throw<FormatException>(() => new TileGrowth(300, Unfinished()).Append(new byte[31]));
    }

    [Fact]
    public async Task A_node_beyond_what_is_stored_is_an_error_and_not_a_guess()
    {
        Grow(300);

        await Should.ThrowAsync<FormatException>(async () => await Reader().ReadAsync(0, 300));
        await Should.ThrowAsync<FormatException>(async () => await Reader().ReadAsync(6, 4));
        await Should.ThrowAsync<FormatException>(async () => await Reader().ReadAsync(8, 1));
    }

    [Fact]
    public void Every_node_has_one_place() => Gen.Select(Gen.Int[0, 40], Gen.Int[0, 1_000_000]).Sample((height, index) =>
    {
        var place = Tiles.PlaceOf(height, index);

        place.Count.ShouldBe(1 << (height % 8));
        (((place.Index * Tiles.Width) + place.First) << (8 * place.Level)).ShouldBe((long)index << height);
        (place.First + place.Count).ShouldBeLessThanOrEqualTo(Tiles.Width);
    });

    private void Grow(int leaves)
    {
        var growth = new TileGrowth(fold.Size, Unfinished());

        for (var i = 0; i < leaves; i++)
        {
            growth.Append(LeafAt(fold.Size));
            fold.Append(LeafAt(fold.Size));
        }

        growth.Size.ShouldBe(fold.Size);

        foreach (var (level, index, bytes) in growth.Changed())
        {
            stored[(level, index)] = bytes;
        }
    }

    private List<Tile> Unfinished() => [.. TileGrowth.Unfinished(fold.Size).Select(t => new Tile(t.Level, t.Index, stored[t]))];

    private TileReader Reader() => new((level, index) =>
    {
        loads++;

        return new(stored.GetValueOrDefault((level, index), []));
    });

    private static byte[] LeafAt(long index) => Merkle.LeafHash(BitConverter.GetBytes(index));
}
