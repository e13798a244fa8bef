using CsCheck;
using SafetyPlatform.Proof;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Audit;

public sealed class MerkleTests
{
    private const int Greatest = 130;

    private static readonly ShadowTree Shadow = ShadowTree.Of(Greatest);

    /// <summary>The leaves that implementations of Certificate Transparency are tested with, and the roots published for them.</summary>
    private static readonly ShadowTree Known = new([
        .. new[] { "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f" }
            .Select(leaf => Merkle.LeafHash(Convert.FromHexString(leaf)))]);

    private static readonly string[] KnownRoots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    [Fact]
    public async Task The_published_roots_are_ours()
    {
        var fold = new TreeFold();

        for (var size = 0; size <= Known.Size; size++)
        {
            Hex(await Merkle.RootAsync(size, Known.ReadAsync)).ShouldBe(KnownRoots[size]);
            Hex(fold.Root()).ShouldBe(KnownRoots[size]);
            fold.Append(size < Known.Size ? Known.Leaf(size) : Merkle.EmptyRoot);
        }
    }

    [Theory]
    [InlineData(0, 1, "")]
    [InlineData(0, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(5, 8, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(1, 5, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public async Task The_published_inclusion_proofs_are_ours(int index, int size, string hashes)
    {
        var proof = await Merkle.InclusionAsync(index, size, Known.ReadAsync);

        string.Join(' ', proof.Select(Hex)).ShouldBe(hashes);
        Merkle.VerifyInclusion(index, size, Known.Leaf(index), proof, Convert.FromHexString(KnownRoots[size])).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(6, 8, "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 5, "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public async Task The_published_consistency_proofs_are_ours(int earlier, int later, string hashes)
    {
        var proof = await Merkle.ConsistencyAsync(earlier, later, Known.ReadAsync);

        string.Join(' ', proof.Select(Hex)).ShouldBe(hashes);
        Merkle.VerifyConsistency(earlier, Convert.FromHexString(KnownRoots[earlier]), later, Convert.FromHexString(KnownRoots[later]), proof).ShouldBeTrue();
    }

    [Fact]
    public async Task Every_leaf_of_every_size_is_proved_as_the_definition_says()
    {
        for (var size = 1; size <= Greatest; size++)
        {
            var root = await Merkle.RootAsync(size, Shadow.ReadAsync);
            root.ShouldBe(Shadow.Root(size));

            for (var index = 0; index < size; index++)
            {
                var proof = await Merkle.InclusionAsync(index, size, Shadow.ReadAsync);
                proof.ShouldBe(Shadow.Path(index, 0, size));
                Merkle.VerifyInclusion(index, size, Shadow.Leaf(index), proof, root).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public async Task Every_size_is_proved_to_begin_with_every_smaller_one()
    {
        for (var later = 0; later <= Greatest; later++)
        {
            for (var earlier = 0; earlier <= later; earlier++)
            {
                var proof = await Merkle.ConsistencyAsync(earlier, later, Shadow.ReadAsync);
                proof.ShouldBe(earlier == 0 ? [] : Shadow.Subproof(earlier, 0, later, isKnown: true));
                Merkle.VerifyConsistency(earlier, Shadow.Root(earlier), later, Shadow.Root(later), proof).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void A_proof_of_a_leaf_that_was_changed_anywhere_is_refused() =>
        Gen.Select(Gen.Int[1, Greatest], Gen.Int[0, Greatest], Gen.Int[0, 9], Gen.Int[0, 8191]).Sample((size, leaf, how, where) =>
        {
            var index = leaf % size;
            var (proof, root, hash) = (Shadow.Path(index, 0, size), Shadow.Root(size), Shadow.Leaf(index).ToArray());
            var forged = Forged(proof, how, where);

            Merkle.VerifyInclusion(index, size, hash, forged, root).ShouldBe(Same(proof, forged));
            Merkle.VerifyInclusion(index, size, Flipped(hash, where), proof, root).ShouldBeFalse();
            Merkle.VerifyInclusion(index, size, hash, proof, Flipped(root, where)).ShouldBeFalse();
            Merkle.VerifyInclusion(index, size, hash.AsSpan(1), proof, root).ShouldBeFalse();
            Merkle.VerifyInclusion(index, size, hash, proof, root.AsSpan(1)).ShouldBeFalse();

            // Another place with the same path of sides may only be one that the size allows: the hash must still not fit.
            var other = where % size;
            Merkle.VerifyInclusion(other, size, hash, proof, root).ShouldBe(other == index);
        }, iter: 20_000);

    [Fact]
    public void A_proof_of_consistency_that_was_changed_anywhere_is_refused() =>
        Gen.Select(Gen.Int[1, Greatest], Gen.Int[0, Greatest], Gen.Int[0, 9], Gen.Int[0, 8191]).Sample((later, smaller, how, where) =>
        {
            var earlier = 1 + (smaller % later);
            var (proof, before, after) = (Shadow.Subproof(earlier, 0, later, isKnown: true), Shadow.Root(earlier), Shadow.Root(later));
            var forged = Forged(proof, how, where);
            var other = 1 + (where % later);

            Merkle.VerifyConsistency(earlier, before, later, after, forged).ShouldBe(Same(proof, forged));
            Merkle.VerifyConsistency(earlier, Flipped(before, where), later, after, proof).ShouldBeFalse();
            Merkle.VerifyConsistency(earlier, before, later, Flipped(after, where), proof).ShouldBeFalse();
            Merkle.VerifyConsistency(other, before, later, after, proof).ShouldBe(other == earlier);
            Merkle.VerifyConsistency(earlier, before, later, after.AsSpan(1), proof).ShouldBeFalse();
            Merkle.VerifyConsistency(earlier, [], later, after, proof).ShouldBeFalse();
        }, iter: 20_000);

    [Fact]
    public void A_tree_with_another_past_has_no_proof()
    {
        var forked = new ShadowTree([.. Enumerable.Range(0, Greatest).Select(i => Merkle.LeafHash(BitConverter.GetBytes(i == 17 ? -1 : i)))]);

        for (var earlier = 18; earlier <= Greatest; earlier++)
        {
            var proof = forked.Subproof(earlier, 0, Greatest, isKnown: true);
            Merkle.VerifyConsistency(earlier, Shadow.Root(earlier), Greatest, forked.Root(Greatest), proof).ShouldBeFalse();
            Merkle.VerifyConsistency(earlier, forked.Root(earlier), Greatest, Shadow.Root(Greatest), proof).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(-1, 5)]
    [InlineData(5, 5)]
    [InlineData(0, -1)]
    [InlineData(long.MaxValue, long.MaxValue)]
    [InlineData(long.MinValue, long.MaxValue)]
    [InlineData(0, long.MaxValue)]
    [InlineData(long.MaxValue - 1, long.MaxValue)]
    public void Sizes_that_make_no_sense_are_refused_and_not_an_error(long one, long other)
    {
        byte[][][] proofs = [[], [Merkle.EmptyRoot.ToArray()], [[]], [null!], [new byte[31]], [new byte[33]], [.. Enumerable.Repeat(new byte[32], 70)]];

        foreach (var proof in proofs)
        {
            Merkle.VerifyInclusion(one, other, new byte[32], proof, new byte[32]).ShouldBeFalse();
            Merkle.VerifyConsistency(one, new byte[32], other, new byte[32], proof)
                .ShouldBe(one == other && one > 0 && proof.Length == 0);
        }
    }

    [Fact]
    public void The_empty_tree_is_the_beginning_of_every_tree_and_has_one_root()
    {
        Merkle.VerifyConsistency(0, Merkle.EmptyRoot, 0, Merkle.EmptyRoot, []).ShouldBeTrue();
        Merkle.VerifyConsistency(0, Merkle.EmptyRoot, 5, Shadow.Root(5), []).ShouldBeTrue();
        Merkle.VerifyConsistency(0, new byte[32], 5, Shadow.Root(5), []).ShouldBeFalse();
        Merkle.VerifyConsistency(0, Merkle.EmptyRoot, 5, Shadow.Root(5), [Shadow.Leaf(0)]).ShouldBeFalse();
    }

    [Fact]
    public void Subtrees_may_be_added_whole() => Gen.Int[0, 6].Array[1, 12].Sample(heights =>
    {
        var fold = new TreeFold();

        foreach (var height in heights)
        {
            var (from, to) = ((int)fold.Size, (int)fold.Size + (1 << height));

            if (to > Greatest || from % (1 << height) != 0)
            {
                continue;
            }

            fold.Append(height, Shadow.Root(from, to));
            fold.Root().ShouldBe(Shadow.Root(to));
        }
    });

    [Fact]
    public void A_subtree_that_begins_in_the_middle_of_another_is_refused()
    {
        var fold = new TreeFold();
        fold.Append(Shadow.Leaf(0));

        Should.Throw<FormatException>(() => fold.Append(1, Shadow.Leaf(1)));
        Should.Throw<FormatException>(() => fold.Append(-1, Shadow.Leaf(1)));
        Should.Throw<FormatException>(() => fold.Append(63, Shadow.Leaf(1)));
        Should.Throw<FormatException>(() => fold.Append(0, new byte[31]));
        fold.Root().ShouldBe(Shadow.Leaf(0));
    }

    [Fact]
    public void A_fold_that_is_full_refuses_more()
    {
        var fold = new TreeFold();
        fold.Append(TreeFold.MaxHeight, new byte[32]);

        Should.Throw<FormatException>(() => fold.Append(TreeFold.MaxHeight, new byte[32]));
        fold.Size.ShouldBe(1L << 62);
    }

    private static byte[] Flipped(byte[] hash, int bit)
    {
        var flipped = hash.ToArray();
        flipped[bit / 8 % flipped.Length] ^= (byte)(1 << (bit % 8));

        return flipped;
    }

    private static List<byte[]> Forged(List<byte[]> proof, int how, int where)
    {
        var at = proof.Count == 0 ? 0 : where % proof.Count;

        return (how, proof.Count) switch
        {
            (0 or 1 or 2, > 0) => [.. proof[..at], Flipped(proof[at], where), .. proof[(at + 1)..]],
            (3, > 0) => [.. proof[..at], .. proof[(at + 1)..]],
            (4, > 0) => [.. proof[..at], proof[at][..(where % 32)], .. proof[(at + 1)..]],
            (5, > 0) => [.. proof[..at], [.. proof[at], 0], .. proof[(at + 1)..]],
            (6, > 1) => [proof[^1], .. proof[1..^1], proof[0]],
            (7, > 0) => [.. proof[..at], proof[at], .. proof[at..]],
            (8, _) => [.. proof, Merkle.EmptyRoot.ToArray()],
            _ => [new byte[32], .. proof],
        };
    }

    private static bool Same(List<byte[]> one, List<byte[]> other) => one.Count == other.Count && one.Zip(other).All(p => p.First.SequenceEqual(p.Second));

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
