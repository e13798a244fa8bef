using System.Globalization;

namespace SafetyPlatform.Kernel.Charts;

internal static class WheelPainter
{
    private const double Size = 400;
    private const double OuterRing = 150;
    private const double RingStep = 28;
    private const double Edge = 14;
    private const double MarkerRoom = 19;
    private const int MostTracks = 4;

    public static Drawing Paint(AnnualWheel wheel, CultureInfo culture)
    {
        var dial = new Dial(Size / 2, wheel.Start.AddDays(1 - wheel.Start.Day));
        var tracks = wheel.Tracks.Take(MostTracks).ToArray();
        var inside = OuterRing - ((Math.Max(1, tracks.Length) - 1) * RingStep) - Edge;
        var shapes = new List<Shape>();

        DrawRings(shapes, wheel, dial, tracks.Length, inside);
        DrawMonths(shapes, wheel, dial, inside, culture);
        DrawHand(shapes, wheel, dial, inside);

        for (var t = 0; t < tracks.Length; t++)
        {
            DrawMarkers(shapes, tracks[t], t, dial, culture);
        }

        DrawHub(shapes, wheel);
        var height = wheel.Legend is { } words ? WheelKey.Draw(shapes, tracks, words, Size) : Size;

        return new Drawing("wheel", Size, height, shapes);
    }

    private static double Ring(int track) => OuterRing - (track * RingStep);

    private static void DrawRings(List<Shape> shapes, AnnualWheel wheel, Dial dial, int tracks, double inside)
    {
        var gone = Math.Clamp(dial.Degrees(wheel.Today), 0, 359.9);
        var month = dial.Month(wheel.Today);

        for (var t = 0; t < tracks; t++)
        {
            shapes.Add(new Disc(Size / 2, Size / 2, Ring(t), Ink.Band));
        }

        if (month is >= 0 and < 12)
        {
            shapes.Add(new Outline(dial.Wedge(inside, OuterRing + Edge, month * 30, (month + 1) * 30), Ink.Now));
        }

        for (var t = 0; t < tracks && gone > 0; t++)
        {
            shapes.Add(new Outline(dial.Arc(Ring(t), 0, gone), Ink.Past(t)));
        }
    }

    private static void DrawMonths(List<Shape> shapes, AnnualWheel wheel, Dial dial, double inside, CultureInfo culture)
    {
        var names = dial.Start.TwelveMonths(culture);

        for (var m = 0; m < 12; m++)
        {
            shapes.Add(new Outline(Svg.Line(dial.At(inside, m * 30), dial.At(OuterRing + Edge, m * 30)), Ink.Divider));
            var (x, y) = dial.At(OuterRing + Edge + 19, (m * 30) + 15);
            var now = m == dial.Month(wheel.Today);
            shapes.Add(new Label(x, y + 5.5, names[m], now ? Ink.Text : Ink.Muted, 16, Anchor.Middle, now));
        }
    }

    private static void DrawHand(List<Shape> shapes, AnnualWheel wheel, Dial dial, double inside)
    {
        if (dial.Month(wheel.Today) is < 0 or > 11)
        {
            return;
        }

        var angle = dial.Degrees(wheel.Today);
        var (x, y) = dial.At(inside - 4, angle);
        shapes.Add(new Outline(Svg.Line((x, y), dial.At(OuterRing + Edge, angle)), Ink.Hand));
        shapes.Add(new Disc(x, y, 3.5, Ink.Hub));
    }

    private static void DrawMarkers(List<Shape> shapes, WheelTrack track, int number, Dial dial, CultureInfo culture)
    {
        var apart = MarkerRoom / Ring(number) * 180 / Math.PI;
        var last = double.NegativeInfinity;

        foreach (var marker in track.Markers.OrderBy(m => m.Date))
        {
            // Activities close in time are moved on, so that no marker covers another.
            last = Math.Max(dial.Degrees(marker.Date), last + apart);
            var (x, y) = dial.At(Ring(number), last);
            shapes.Add(new Group(x, y, $"{marker.Date.ToString("d MMM", culture)}: {marker.Title}", WheelKey.Marker(marker.Status, number)));
        }
    }

    private static void DrawHub(List<Shape> shapes, AnnualWheel wheel)
    {
        const double middle = Size / 2;

        // Two sizes on one line, centred together: digits are about half as wide as the type is high.
        double number = wheel.CentreNumber.Length * 17.5, of = wheel.CentreOf.Length * 8.2;
        var left = middle - ((number + 6 + of) / 2);

        shapes.Add(new Label(left + number, middle + 3, wheel.CentreNumber, Ink.Text, 32, Anchor.End, Bold: true));
        shapes.Add(new Label(left + number + 6, middle + 3, wheel.CentreOf, Ink.Muted, 17));
        shapes.Add(new Label(middle, middle + 26, wheel.CentreWord, Ink.Muted, 16, Anchor.Middle));
    }
}
