namespace SafetyPlatform.Kernel.Charts;

internal static class MeterBar
{
    private const double Width = 320;

    public static Drawing Paint(Meter meter)
    {
        var share = meter.Total <= 0 ? 0 : Math.Clamp(meter.Done / (double)meter.Total, 0, 1);
        var shapes = new List<Shape>
        {
            new Label(0, 15, meter.Text.Shortened(44), Ink.Text, 14),
            new Box(0, 24, Width, 10, 3, Ink.Rest),
        };

        if (share > 0)
        {
            shapes.Add(new Box(0, 24, Width * share, 10, 3, Ink.Done));
        }

        return new Drawing("meter", Width, 36, shapes);
    }
}
