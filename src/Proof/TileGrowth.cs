namespace SafetyPlatform.Proof;

/// <summary>
/// Lets a stored tree grow: takes the unfinished tiles of its levels and new leaves, and tells which tiles have to be written.
/// Knows no storage. Not for several threads.
/// </summary>
public sealed class TileGrowth
{
    private readonly Growing[] levels = new Growing[Tiles.Levels];
    private readonly List<Tile> full = [];

    /// <param name="size">Leaves that are stored.</param>
    /// <param name="unfinished">The tiles that <see cref="Unfinished"/> names, in any order.</param>
    /// <exception cref="FormatException">A tile is missing, or does not have the length that it has in a tree of this size.</exception>
    public TileGrowth(long size, IReadOnlyCollection<Tile> unfinished)
    {
        Size = size;

        for (var level = 0; level < Tiles.Levels; level++)
        {
            var hashes = Tiles.HashesOf(level, size);
            levels[level] = new Growing { Index = hashes / Tiles.Width, Count = (int)(hashes % Tiles.Width) };
        }

        foreach (var (level, index) in Unfinished(size))
        {
            var stored = unfinished.FirstOrDefault(t => t.Level == level && t.Index == index);

            if (stored is null || stored.Bytes.Length != levels[level].Count * Digest.Length)
            {
                throw new FormatException($"Tile {level}/{index} is not that of a tree of {size} leaves.");
            }

            stored.Bytes.CopyTo(levels[level].Bytes, 0);
        }
    }

    /// <summary>Leaves with those that were appended.</summary>
    public long Size { get; private set; }

    /// <summary>The tiles that a tree of this size has begun and not filled, at most one a level.</summary>
    public static IEnumerable<(int Level, long Index)> Unfinished(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);

        return from level in Enumerable.Range(0, Tiles.Levels)
               let hashes = Tiles.HashesOf(level, size)
               where hashes % Tiles.Width != 0
               select (level, hashes / Tiles.Width);
    }

    /// <param name="leafHash">32 bytes.</param>
    /// <exception cref="FormatException">It is no hash.</exception>
    public void Append(ReadOnlySpan<byte> leafHash)
    {
        if (leafHash.Length != Digest.Length)
        {
            throw new FormatException("Not a hash.");
        }

        var hash = leafHash;

        foreach (var growing in levels)
        {
            hash.CopyTo(growing.Bytes.AsSpan(growing.Count++ * Digest.Length));
            growing.IsChanged = true;

            if (growing.Count < Tiles.Width)
            {
                break;
            }

            full.Add(new Tile(Array.IndexOf(levels, growing), growing.Index++, [.. growing.Bytes]));
            hash = Tiles.Fold(growing.Bytes);
            (growing.Count, growing.IsChanged) = (0, false);
        }

        Size++;
    }

    /// <summary>Every tile that differs from what was stored: those that were filled, and those that are still unfinished.</summary>
    public IReadOnlyList<Tile> Changed() =>
        [.. full, .. levels.Select((l, level) => (Level: level, Tile: l)).Where(l => l.Tile.IsChanged)
            .Select(l => new Tile(l.Level, l.Tile.Index, l.Tile.Bytes[..(l.Tile.Count * Digest.Length)]))];

    private sealed class Growing
    {
        public byte[] Bytes { get; } = new byte[Tiles.Width * Digest.Length];

        public long Index { get; set; }

        public int Count { get; set; }

        public bool IsChanged { get; set; }
    }
}
