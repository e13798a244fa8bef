using System.Globalization;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Kernel.Ui;

/// <summary>Dates, times and numbers as the reader's language writes them: Swedish (sv-SE) or English (en-GB).</summary>
public static class Format
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    private static CultureInfo Culture => IsEnglish ? English : Swedish;

    /// <summary>"23 nov 2026".</summary>
    public static string Date(DateOnly date) => Text(date, "d MMM yyyy");

    /// <summary>"23 nov".</summary>
    public static string ShortDate(DateOnly date) => Text(date, "d MMM");

    /// <summary>"23 november 2026".</summary>
    public static string LongDate(DateOnly date) => Text(date, "d MMMM yyyy");

    /// <summary>"3 december", with the year when it is not the year of <paramref name="today"/>.</summary>
    public static string DayAndMonth(DateOnly date, DateOnly today) => Text(date, date.Year == today.Year ? "d MMMM" : "d MMMM yyyy");

    /// <summary>"tisdag".</summary>
    public static string Weekday(DateOnly date) => Text(date, "dddd");

    /// <summary>"08.57" in Swedish, "08:57" in English.</summary>
    public static string Time(TimeOnly time, bool seconds = false) =>
        time.ToString((IsEnglish, seconds) switch { (true, true) => "HH:mm:ss", (true, false) => "HH:mm", (false, true) => "HH.mm.ss", _ => "HH.mm" }, CultureInfo.InvariantCulture);

    /// <summary>"23 nov 2026 08.57" in Stockholm time.</summary>
    /// <param name="utc">An instant in UTC; an unspecified kind counts as UTC.</param>
    /// <param name="seconds">Adds the seconds.</param>
    public static string Instant(DateTime utc, bool seconds = false)
    {
        var local = Stockholm.ToLocal(utc);
        return $"{Date(DateOnly.FromDateTime(local))} {Time(TimeOnly.FromDateTime(local), seconds)}";
    }

    /// <summary>"48 207".</summary>
    public static string Number(long number) => number.ToString("N0", Culture);

    /// <summary>"12,5" in Swedish, "12.5" in English.</summary>
    public static string Number(decimal number, int decimals) => number.ToString($"N{decimals}", Culture);

    /// <summary>A share between 0 and 1 as "83 %" in Swedish, "83%" in English.</summary>
    public static string Percent(double share, int decimals = 0) => share.ToString($"P{decimals}", Culture).Replace(' ', '\u00A0');

    // The abbreviated months of the culture carry a full stop ("nov."), which Swedish administrative texts leave out in lists.
    private static string Text(DateOnly date, string pattern) => date.ToString(pattern, Culture).Replace(".", "", StringComparison.Ordinal);
}
