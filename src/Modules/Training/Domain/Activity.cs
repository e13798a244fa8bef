using SafetyPlatform.Contracts.Training;

namespace SafetyPlatform.Training.Domain;

/// <summary>A training day, a course or an information: something that strengthens the preventive work.</summary>
internal sealed class Activity : Occasion
{
    public required bool FullDay { get; init; }

    public required Audience Audience { get; init; }

    /// <summary>What it is about, as the end of a sentence.</summary>
    public required string Focus { get; init; }

    /// <summary>Its parts, as nouns.</summary>
    public required List<string> Contents { get; init; }

    public required List<PreventiveTheme> Themes { get; init; }

    /// <summary>The larger work it belongs to; empty when none.</summary>
    public required string Frame { get; init; }

    /// <summary>Why it is planned.</summary>
    public required string Reason { get; init; }

    /// <summary>The requirement that those who attend fulfil.</summary>
    public Guid? RequirementId { get; init; }
}
