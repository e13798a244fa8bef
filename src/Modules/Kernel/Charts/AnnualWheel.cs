namespace SafetyPlatform.Kernel.Charts;

/// <summary>
/// The year as a wheel of twelve months from the month of <paramref name="Start"/>; the first track is the outermost ring
/// (at most four are drawn). <paramref name="CentreNumber"/>, <paramref name="CentreOf"/> and
/// <paramref name="CentreWord"/> are the text in the hub, such as "10", "av 23", "klara".
/// </summary>
public sealed record AnnualWheel(
    string Title,
    string Description,
    DateOnly Start,
    DateOnly Today,
    IReadOnlyList<WheelTrack> Tracks,
    string CentreNumber,
    string CentreOf,
    string CentreWord,
    WheelLegend? Legend = null) : Chart(Title, Description);

/// <summary>One ring. The name is shown in the legend, so it says where the ring lies: "Ytterst: övningar".</summary>
public sealed record WheelTrack(string Name, IReadOnlyList<WheelMarker> Markers);

/// <summary>An activity. The title is shown when the marker is pointed at, with the date before it.</summary>
public sealed record WheelMarker(DateOnly Date, WheelStatus Status, string Title);

public enum WheelStatus
{
    Planned,
    Soon,
    Late,
    Done,
}

/// <summary>The words for the four kinds of marker; with them the wheel draws its own legend.</summary>
public sealed record WheelLegend(string Done, string Late, string Soon, string Planned);
