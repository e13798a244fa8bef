namespace SafetyPlatform.Kernel.Charts;

/// <summary>The four markers, told apart by shape before colour, and the key that explains them.</summary>
internal static class WheelKey
{
    private const double Row = 24;

    public static IReadOnlyList<Shape> Marker(WheelStatus status, int track) => status switch
    {
        WheelStatus.Done => [new Disc(0, 0, 8.5, Ink.Filled(track)), new Outline("M-3.6 0.3 L-1.1 2.8 L3.8 -2.6", Ink.Check(track))],
        WheelStatus.Late => [new Outline("M0 -10.5 L10.5 8 L-10.5 8 Z", Ink.Warning), new Outline("M0 -4 L0 1.6 M0 5 L0 5.3", Ink.Bang)],
        WheelStatus.Soon => [new Disc(0, 0, 8, Ink.Ring(track, 2.5)), new Disc(0, 0, 3, Ink.Dot(track))],
        _ => [new Disc(0, 0, 6.5, Ink.Ring(track))],
    };

    /// <summary>Draws the key under the wheel and answers the height of the whole picture.</summary>
    public static double Draw(List<Shape> shapes, IReadOnlyList<WheelTrack> tracks, WheelLegend words, double top)
    {
        var y = top + 16;

        for (var t = 0; t < tracks.Count; t++)
        {
            shapes.Add(new Disc(56, y, 6, Ink.Dot(t)));
            shapes.Add(new Label(74, y + 5.5, tracks[t].Name.Shortened(42), Ink.Text, 15));
            y += Row;
        }

        y += 4;
        Entry(shapes, 56, y, WheelStatus.Done, words.Done);
        Entry(shapes, 216, y, WheelStatus.Late, words.Late);
        Entry(shapes, 56, y + Row, WheelStatus.Soon, words.Soon);
        Entry(shapes, 216, y + Row, WheelStatus.Planned, words.Planned);

        return y + Row + 16;
    }

    private static void Entry(List<Shape> shapes, double x, double y, WheelStatus status, string word)
    {
        shapes.Add(new Group(x, y, null, Marker(status, 0)));
        shapes.Add(new Label(x + 18, y + 5.5, word.Shortened(18), Ink.Text, 15));
    }
}
