using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Data;

/// <summary>The tree over the sealed entries, read from its tiles: roots and proofs cost a handful of rows, however long the trail.</summary>
internal sealed class StoredTree(PlatformDbContext db)
{
    private readonly TileReader tiles = new((level, index) => LoadAsync(db, level, index));

    /// <exception cref="FormatException">The stored tree does not reach so far.</exception>
    public ValueTask<byte[]> RootAsync(long size) => Merkle.RootAsync(size, tiles.ReadAsync);

    public ValueTask<IReadOnlyList<byte[]>> ConsistencyAsync(long earlier, long later) => Merkle.ConsistencyAsync(earlier, later, tiles.ReadAsync);

    public ValueTask<IReadOnlyList<byte[]>> InclusionAsync(long seq, long size) => Merkle.InclusionAsync(seq - 1, size, tiles.ReadAsync);

    public ValueTask<ReadOnlyMemory<byte>> NodeAsync(int height, long index) => tiles.ReadAsync(height, index);

    private static async ValueTask<byte[]> LoadAsync(PlatformDbContext db, int level, long index) =>
        await db.Set<AuditTile>().Where(t => t.Level == level && t.Index == index).Select(t => t.Hashes).SingleOrDefaultAsync() ?? [];
}
