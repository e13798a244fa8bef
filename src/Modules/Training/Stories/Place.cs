namespace SafetyPlatform.Training.Stories;

/// <summary>A unit of the story: its key and how many work and learn there.</summary>
internal sealed record Place(string Key, int Staff, int Pupils)
{
    public static readonly IReadOnlyList<Place> All =
    [
        new("bjork", 41, 318), new("lindang", 77, 612), new("anpassad", 38, 74), new("norrgard", 22, 96), new("central", 63, 544), new("kvarn", 48, 402),
        new("gymnasiet", 104, 1120), new("vux", 29, 380), new("station", 20, 88), new("sjobo", 27, 211), new("sodraskolan", 58, 487), new("asen", 24, 104),
    ];

    public string Head => $"rektor-{Key}";

    public static Place Of(string key) => All.Single(p => p.Key == key);
}
