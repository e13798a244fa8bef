namespace SafetyPlatform.Kernel.Charts;

/// <summary>
/// Numbers to be shown as a picture. <paramref name="Title"/> is its accessible name, <paramref name="Description"/>
/// says in a sentence what it shows. All words come from the caller; only numbers and month names are formatted here.
/// A page shows the same numbers in a table or list beside it.
/// </summary>
public abstract record Chart(string Title, string Description);

/// <summary>One set of bars or one line. Values are counts; a negative count is drawn as nothing, its number still shown.</summary>
public sealed record Series(string Name, IReadOnlyList<int> Values);

/// <summary>
/// Grouped bars: each category has one bar per series. Stands upright when the category names are short,
/// lies down when they are not. A series may be shorter than the list of categories.
/// </summary>
public sealed record BarChart(
    string Title,
    string Description,
    string ValueAxis,
    IReadOnlyList<string> Categories,
    IReadOnlyList<Series> Series) : Chart(Title, Description);

public enum MonthChartStyle
{
    Columns,
    Lines,
}

/// <summary>
/// Twelve months from the month of <paramref name="Start"/>, this year beside last year.
/// A year that is still running has fewer than twelve values.
/// </summary>
public sealed record MonthChart(
    string Title,
    string Description,
    string ValueAxis,
    DateOnly Start,
    Series ThisYear,
    Series? LastYear = null,
    MonthChartStyle Style = MonthChartStyle.Columns) : Chart(Title, Description);

/// <summary>How much of a whole is done. <paramref name="Text"/> says the same in words, such as "8 av 9 klara".</summary>
public sealed record Meter(string Title, string Description, int Done, int Total, string Text)
    : Chart(Title, Description);
