namespace SafetyPlatform.Kernel.Documents.Docx;

/// <summary>Paper sizes. A twip is a twentieth of a point; 56.7 of them make a millimetre.</summary>
internal static class Measure
{
    public const int PageWidth = 11906;
    public const int PageHeight = 16838;
    public const int SideMargin = 1588;
    public const int TextWidth = PageWidth - (2 * SideMargin);

    /// <summary>English metric units, the measure of drawings.</summary>
    public const double EmuPerMillimetre = 36000;
}
