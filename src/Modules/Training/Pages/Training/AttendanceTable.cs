using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

/// <summary>A row of number fields per unit, bound to <c>Input.Lines</c>.</summary>
internal sealed record AttendanceTable(IReadOnlyList<AttendanceLine> Lines, Func<Guid?, string> NameOf, bool ForDrill);

/// <summary>A number in a table cell: its name is the field's, its label is for those who cannot see row and column.</summary>
internal sealed record NumberCell(string Name, int Value, string Label)
{
    public string Id => Name.Replace('.', '_').Replace('[', '_').Replace(']', '_');
}
