using System.Globalization;

namespace SafetyPlatform.Benchmarks;

/// <summary>Prints a figure beside what it should reach.</summary>
internal static class Figures
{
    public static bool Print(string what, double value, string unit, double limit, bool atLeast)
    {
        var reached = atLeast ? value >= limit : value <= limit;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {what,-58} {value,10:N1} {unit,-6} {(atLeast ? "at least" : "at most"),8} {limit,8:N1}  {(reached ? "reached" : "MISSED")}"));

        return reached;
    }

    public static void Note(string what, double value, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-58} {value,10:N1} {unit}"));
}
