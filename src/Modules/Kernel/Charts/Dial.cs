namespace SafetyPlatform.Kernel.Charts;

/// <summary>Places on a circle of twelve months around one centre. Degrees go clockwise from the top.</summary>
internal sealed record Dial(double Centre, DateOnly Start)
{
    public int Month(DateOnly date) => ((date.Year - Start.Year) * 12) + date.Month - Start.Month;

    public double Degrees(DateOnly date) =>
        (Month(date) + ((date.Day - 1.0) / DateTime.DaysInMonth(date.Year, date.Month))) * 30;

    public (double X, double Y) At(double radius, double degrees)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);

        return (Centre + (radius * sine), Centre - (radius * cosine));
    }

    public string Arc(double radius, double from, double to)
    {
        var (start, end) = (At(radius, from), At(radius, to));
        var large = to - from > 180 ? 1 : 0;
        var r = Svg.Number(radius);

        return $"{Svg.Line(start)} A{r} {r} 0 {large} 1 {Svg.Number(end.X)} {Svg.Number(end.Y)}";
    }

    public string Wedge(double inner, double outer, double from, double to)
    {
        var (near, far) = (At(inner, to), At(inner, from));
        var r = Svg.Number(inner);

        return $"{Arc(outer, from, to)} L{Svg.Number(near.X)} {Svg.Number(near.Y)} A{r} {r} 0 0 0 {Svg.Number(far.X)} {Svg.Number(far.Y)} Z";
    }
}
