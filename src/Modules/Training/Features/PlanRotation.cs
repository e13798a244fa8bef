using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>
/// Plans a round of searches: the order of the units is drawn by lot, and the dates are given in that order. The commitment to
/// the draw is published at once; order and dates are sealed until each search has been performed.
/// </summary>
/// <param name="UnitIds">The units in the draw, two at least.</param>
/// <param name="Dates">As many dates as units.</param>
[Needs("rotation.secret")]
internal sealed record PlanRotation(
    string Title, string Partner, string Means, string PolicyReference, DateOnly From, DateOnly To, IReadOnlyList<Guid> UnitIds, IReadOnlyList<DateOnly> Dates)
    : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<PlanRotation>
    {
        public Validator()
        {
            RuleFor(x => x.Title).NotEmpty().MaximumLength(200);
            RuleFor(x => x.Partner).NotEmpty().MaximumLength(200);
            RuleFor(x => x.Means).NotEmpty().MaximumLength(200);
            RuleFor(x => x.PolicyReference).NotEmpty().MaximumLength(300);
            RuleFor(x => x.From).IsInThisCentury();
            RuleFor(x => x.To).IsInThisCentury().GreaterThanOrEqualTo(x => x.From);
            RuleFor(x => x.UnitIds).NotEmpty();
            RuleFor(x => x.Dates).NotEmpty();
        }
    }

    internal sealed class Handler(PlatformDbContext db, IMediator mediator, UnitScope scope, RotationSeal seal, Act act, TimeProvider clock) : IRequestHandler<PlanRotation, Guid>
    {
        public async Task<Guid> Handle(PlanRotation command, CancellationToken cancellationToken)
        {
            CheckDates(command);
            var units = await FindUnitsAsync(command.UnitIds, cancellationToken);
            var seed = Draw.NewSeed();
            var rotation = new Rotation
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Title = command.Title,
                Partner = command.Partner,
                Means = command.Means,
                PolicyReference = command.PolicyReference,
                From = command.From,
                To = command.To,
                Commitment = Draw.Commit(seed),
                SealedSeed = seal.Close(seed),
                UnitCodes = [.. units.Keys.Order(StringComparer.Ordinal)],
                Planned = units.Count,
            };
            var dates = command.Dates.Order().ToList();
            var inOrder = Draw.Order(seed, units.Keys);

            // Written by code, not by order: the rows must not tell the order either.
            foreach (var (code, unitId) in units.OrderBy(u => u.Key, StringComparer.Ordinal))
            {
                db.Add(new Search
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    RotationId = rotation.Id,
                    UnitId = unitId,
                    UnitCode = code,
                    SealedDate = seal.Close(dates[inOrder.ToList().IndexOf(code)]),
                });
            }

            db.Add(rotation);
            (act.Subject, act.RecordId) = (rotation.Title, rotation.Id);

            return rotation.Id;
        }

        private static void CheckDates(PlanRotation command)
        {
            if (command.Dates.Count != command.UnitIds.Distinct().Count() || command.Dates.Count < 2)
            {
                throw new RuleViolationException("Training.Rule.OneDatePerUnit") { Field = nameof(Dates) };
            }

            if (command.Dates.Any(d => d < command.From || d > command.To))
            {
                throw new RuleViolationException("Training.Rule.DateOutsidePeriod") { Field = nameof(Dates) };
            }
        }

        private async Task<Dictionary<string, Guid>> FindUnitsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
        {
            var units = (await mediator.Send(new ListUnits(), cancellationToken)).Where(u => u.IsUnit && ids.Contains(u.Id)).ToList();

            return units.Count == ids.Distinct().Count() && units.TrueForAll(u => scope.All || scope.Units.Contains(u.Id))
                ? units.ToDictionary(u => u.Code, u => u.Id, StringComparer.Ordinal)
                : throw new NotFoundException("unit", string.Join(", ", ids));
        }
    }
}
