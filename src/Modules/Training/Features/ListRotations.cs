using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>
/// The rotations with what has been performed. A coming search is not in the answer in any form but as part of the number planned
/// for the whole round: which units remain is not told, nor when.
/// </summary>
[Needs("rotation.read")]
internal sealed record ListRotations : IQuery<IReadOnlyList<RotationRecord>>
{
    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ListRotations, IReadOnlyList<RotationRecord>>
    {
        public async Task<IReadOnlyList<RotationRecord>> Handle(ListRotations query, CancellationToken cancellationToken)
        {
            var rotations = await db.Set<Rotation>().AsNoTracking().OrderByDescending(r => r.From).Take(20)
                .Select(r => new { r.Id, r.Title, r.Partner, r.Means, r.PolicyReference, r.From, r.To, r.Commitment, r.UnitCodes, r.RevealedSeed, r.RevealedOn, r.Planned, r.Performed, r.Dropped })
                .ToListAsync(cancellationToken);
            var performed = await db.Set<Search>().AsNoTracking().Where(s => s.State == SearchState.Performed)
                .OrderBy(s => s.PerformedOn)
                .Select(s => new { s.RotationId, Done = new PerformedSearch(s.UnitId, s.PlannedOn!.Value, s.PerformedOn!.Value, s.Areas, s.Finds, s.PoliceCalled) })
                .ToListAsync(cancellationToken);
            var byRotation = performed.ToLookup(p => p.RotationId, p => p.Done);

            return [.. rotations.Select(r => new RotationRecord(
                r.Id, r.Title, r.Partner, r.Means, r.PolicyReference, r.From, r.To, r.Planned, r.Performed, r.Dropped, r.Commitment,
                r.RevealedSeed, r.RevealedOn, LotsOf(r.RevealedSeed, r.UnitCodes), [.. byRotation[r.Id]]))];
        }

        private static IReadOnlyList<Lot> LotsOf(string? seed, List<string> codes) =>
            seed is null ? [] : [.. Draw.Order(seed, codes).Select(code => new Lot(code, Draw.LotOf(seed, code)))];
    }
}

/// <param name="Searches">Performed searches of the units in reach, in order of time.</param>
/// <param name="Lots">The order of the draw with each unit's lot; empty until the round is over.</param>
internal sealed record RotationRecord(
    Guid Id, string Title, string Partner, string Means, string PolicyReference, DateOnly From, DateOnly To, int Planned, int Performed, int Dropped,
    string Commitment, string? RevealedSeed, DateOnly? RevealedOn, IReadOnlyList<Lot> Lots, IReadOnlyList<PerformedSearch> Searches);

internal sealed record PerformedSearch(Guid UnitId, DateOnly PlannedOn, DateOnly PerformedOn, string Areas, int Finds, bool PoliceCalled);

internal sealed record Lot(string UnitCode, string Hash);
