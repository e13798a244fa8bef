namespace SafetyPlatform.Kernel.Documents;

/// <summary>
/// Where the typesetter is. <paramref name="NodePath"/> is a program on the PATH or a full path. <paramref name="Folder"/> holds
/// render.mjs and report.typ; without it the folder "pdf" is looked for above the application.
/// </summary>
public sealed record PdfOptions(string NodePath = "node", string? Folder = null)
{
    /// <summary>After this the typesetter is stopped.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
