namespace SafetyPlatform.Kernel.Charts;

/// <summary>
/// How a shape is coloured: on a page by its classes (see charts.css), in a document by the colours themselves.
/// </summary>
internal sealed record Ink(string Classes, string? Fill = null, string? Stroke = null, double Width = 0, bool Dashed = false)
{
    private const string Strong = "#1f2b33";
    private const string Quiet = "#52606a";
    private const string Paper = "#ffffff";
    private const string Danger = "#b3261e";

    private static readonly Tone[] Tones =
    [
        new("#125a70", "#cfdfe4"),
        new("#8f5f12", "#ead9bb"),
        new("#6b4a7d", "#ddd1e4"),
        new("#4c5a63", "#d5dadd"),
    ];

    public static readonly Ink Text = new("chart-text", Strong);
    public static readonly Ink Muted = new("chart-muted", Quiet);
    public static readonly Ink Grid = new("chart-grid", Stroke: "#dde2e5", Width: 1);
    public static readonly Ink Axis = new("chart-axis", Stroke: "#8a969e", Width: 1);
    public static readonly Ink Rest = new("chart-rest", "#d5dadd");
    public static readonly Ink Done = new("chart-done", "#1d7046");

    public static readonly Ink Now = new("wheel-now", "#e3e7ea");
    public static readonly Ink Band = new("wheel-band", Stroke: "#edf0f1", Width: 24);
    public static readonly Ink Divider = new("wheel-divider", Stroke: Paper, Width: 2);
    public static readonly Ink Hand = new("wheel-hand", Stroke: Strong, Width: 2);
    public static readonly Ink Hub = new("wheel-hub", Strong);
    public static readonly Ink Warning = new("wheel-warning", Danger, Paper, 2);
    public static readonly Ink Bang = new("wheel-bang", Stroke: Paper, Width: 2.2);

    public static Ink Bar(int series) => new($"chart-bar {Number(series)}", Series(series).Fill, Series(series).Stroke, 1);

    public static Ink Line(int series) => new($"chart-line {Number(series)}", Stroke: LineColour(series), Width: series == 0 ? 2.5 : 2, Dashed: series > 0);

    public static Ink Point(int series) => new($"chart-point {Number(series)}", LineColour(series), Paper, 1.5);

    public static Ink Past(int track) => new($"wheel-past {Track(track)}", Stroke: ToneOf(track).Pale, Width: 24);

    public static Ink Filled(int track) => new($"wheel-filled {Track(track)}", ToneOf(track).Full, Paper, 1.5);

    public static Ink Check(int track) => new($"wheel-check {Track(track)}", Stroke: Paper, Width: 2);

    public static Ink Ring(int track, double width = 2) => new($"wheel-ring {Track(track)}", Paper, ToneOf(track).Full, width);

    public static Ink Dot(int track) => new($"wheel-dot {Track(track)}", ToneOf(track).Full);

    private static string Number(int series) => $"chart-series-{(series % Tones.Length) + 1}";

    private static string Track(int track) => $"wheel-track-{(track % Tones.Length) + 1}";

    // The second series is the year before: the same hue, pale with an outline, so that grey printing tells them apart.
    private static (string Fill, string Stroke) Series(int series) => (series % Tones.Length) switch
    {
        0 => (Tones[0].Full, Tones[0].Full),
        1 => (Tones[0].Pale, Tones[0].Full),
        var n => (Tones[n - 1].Full, Tones[n - 1].Full),
    };

    // A pale line would not be seen, so the year before is grey.
    private static string LineColour(int series) => series == 1 ? "#75818a" : Series(series).Stroke;

    private static Tone ToneOf(int track) => TrackTones[track % TrackTones.Length];

    private static readonly Tone[] TrackTones = [Tones[0], Tones[2], Tones[1], Tones[3]];

    private sealed record Tone(string Full, string Pale);
}
