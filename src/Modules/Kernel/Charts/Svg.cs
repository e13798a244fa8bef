using System.Globalization;

namespace SafetyPlatform.Kernel.Charts;

/// <summary>The small part of the path language that charts speak.</summary>
internal static class Svg
{
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Line(double x1, double y1, double x2, double y2) => Line((x1, y1), (x2, y2));

    public static string Line(params (double X, double Y)[] points) =>
        "M" + string.Join(" L", points.Select(p => $"{Number(p.X)} {Number(p.Y)}"));
}
