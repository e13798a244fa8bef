using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Training.Domain;

/// <summary>
/// A round of searches over the units, in an order drawn by lot. The seed of the draw and the coming dates are stored sealed,
/// so that neither the database nor the audit trail tells them; the commitment is public from the first day.
/// </summary>
internal sealed class Rotation
{
    public required Guid Id { get; init; }

    public required string Title { get; init; }

    public required string Partner { get; init; }

    public required string Means { get; init; }

    /// <summary>Where pupils and guardians can read that searches may take place.</summary>
    public required string PolicyReference { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>SHA-256 of the seed, lower hexadecimal.</summary>
    public required string Commitment { get; init; }

    public required string SealedSeed { get; init; }

    /// <summary>Codes of the units in the draw, by letter.</summary>
    public required List<string> UnitCodes { get; init; }

    /// <summary>The seed, once every search of the round is performed or dropped.</summary>
    public string? RevealedSeed { get; private set; }

    public DateOnly? RevealedOn { get; private set; }

    public required int Planned { get; init; }

    public int Performed { get; private set; }

    public int Dropped { get; private set; }

    public bool IsFinished => Performed + Dropped == Planned;

    public void CountPerformed() => Performed++;

    public void CountDropped() => Dropped++;

    public void Reveal(string seed, DateOnly on)
    {
        if (!IsFinished || Draw.Commit(seed) != Commitment)
        {
            throw new RuleViolationException("Training.Rule.SeedCannotBeShownYet");
        }

        (RevealedSeed, RevealedOn) = (seed, on);
    }
}
