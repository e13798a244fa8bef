namespace SafetyPlatform.Kernel.Ui;

/// <summary>One of several things to choose among with <c>radio-tiles</c>.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">The words, already in the reader's language.</param>
/// <param name="Icon">Name of an icon.</param>
/// <param name="Description">A second line that helps to choose.</param>
public sealed record Choice(string Value, string Text, string? Icon = null, string? Description = null);
