namespace SafetyPlatform.Proof;

/// <summary>Gives the bytes of a stored tile; empty when there is none.</summary>
public delegate ValueTask<byte[]> TileLoader(int level, long index);

/// <summary>
/// Reads nodes out of stored tiles; <see cref="ReadAsync"/> is a <see cref="NodeReader"/>. Keeps the tiles it met last, since the
/// nodes of one proof stand close together. For one proof or walk, not for several threads.
/// </summary>
/// <param name="load">Where tiles are kept.</param>
/// <param name="kept">Tiles that are remembered, of 8 KB each at most.</param>
public sealed class TileReader(TileLoader load, int kept = 16)
{
    private readonly Dictionary<(int Level, long Index), byte[]> tiles = [];
    private readonly Queue<(int Level, long Index)> oldest = new();

    /// <exception cref="FormatException">The stored tree does not reach so far.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(int height, long index)
    {
        var place = Tiles.PlaceOf(height, index);

        return Tiles.NodeOf(place, await TileAsync((place.Level, place.Index)));
    }

    private async ValueTask<byte[]> TileAsync((int Level, long Index) of)
    {
        if (tiles.TryGetValue(of, out var known))
        {
            return known;
        }

        var tile = await load(of.Level, of.Index);
        tiles[of] = tile;
        oldest.Enqueue(of);

        if (oldest.Count > kept)
        {
            tiles.Remove(oldest.Dequeue());
        }

        return tile;
    }
}
