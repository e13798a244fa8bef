namespace SafetyPlatform.Kernel.Documents;

/// <summary>Where the typesetter is, and how long it may take.</summary>
public sealed record PdfOptions
{
    /// <summary>A program on the PATH, or a full path.</summary>
    public string NodePath { get; init; } = "node";

    /// <summary>Holds render.mjs and report.typ; without it the folder "pdf" is looked for above the application.</summary>
    public string? Folder { get; init; }

    /// <summary>After this the typesetter is stopped.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
