namespace SafetyPlatform.Kernel.Stories;

/// <summary>
/// What happened in an invented municipality, told by the modules as commands in order of time: the demo, and with another
/// size the worlds of tests and benchmarks. Nothing is inserted behind the rules.
/// </summary>
public sealed class Story(int size, bool onlyOrganization = false)
{
    private readonly List<Telling> tellings = [];

    /// <summary>1 is the demo; a larger number multiplies the ordinary life around the main story.</summary>
    public int Size => size;

    /// <summary>Only the organisation, its units and people: the world most tests begin with.</summary>
    public bool OnlyOrganization => onlyOrganization;

    internal IEnumerable<Telling> InOrder => tellings.OrderBy(t => t.At);

    /// <summary>Something that a person did.</summary>
    /// <param name="local">When, on the Swedish clock.</param>
    /// <param name="by">Key of the person (as the organisation's story names them); null for the platform itself.</param>
    public void At(DateTime local, string? by, Func<Narrator, Task> tell) => tellings.Add(new Telling(Time.Stockholm.ToUtc(local), by, tell));

    /// <summary>Something that a person did one day, at nine if no other hour is given.</summary>
    public void On(int year, int month, int day, string? by, Func<Narrator, Task> tell, int hour = 9, int minute = 0) =>
        At(new DateTime(year, month, day, hour, minute, 0, DateTimeKind.Unspecified), by, tell);
}

internal sealed record Telling(DateTime At, string? By, Func<Narrator, Task> Tell);
