using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Plans a round: where, when and with whom.</summary>
/// <param name="Participants">By role before name, at most 30.</param>
[Needs("rounds.hold")]
internal sealed record PlanRound(
    string Title, RoundKind RoundKind, DateOnly On, IReadOnlyList<Guid> UnitIds, string? ExternalParty, IReadOnlyList<string> Participants) : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<PlanRound>
    {
        public Validator()
        {
            RuleFor(x => x.Title).NotEmpty().MaximumLength(Limits.Title);
            RuleFor(x => x.RoundKind).IsInEnum();
            RuleFor(x => x.On).InclusiveBetween(new DateOnly(2000, 1, 1), new DateOnly(2100, 1, 1));
            RuleFor(x => x.UnitIds).NotEmpty();
            RuleFor(x => x.ExternalParty).MaximumLength(Limits.Title);
            RuleFor(x => x.Participants).NotNull().Must(p => p is null || p.Count <= 30);
            RuleForEach(x => x.Participants).NotEmpty().MaximumLength(Limits.Title);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, UnitScope scope, TimeProvider clock, Act act) : IRequestHandler<PlanRound, Guid>
    {
        public Task<Guid> Handle(PlanRound command, CancellationToken cancellationToken)
        {
            if (command.UnitIds.FirstOrDefault(u => !scope.All && !scope.Units.Contains(u)) is var stranger && stranger != Guid.Empty)
            {
                throw new NotFoundException("unit", stranger);
            }

            var round = new Round
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Kind = command.RoundKind,
                Title = command.Title,
                On = command.On,
                ExternalParty = string.IsNullOrWhiteSpace(command.ExternalParty) ? null : command.ExternalParty,
                PlannedBy = user.Id,
            };
            round.Visit(command.UnitIds);
            round.Invite(command.Participants);
            db.Add(round);
            (act.Subject, act.RecordId, act.UnitId) = (round.Title, round.Id, round.Units.Count == 1 ? round.Units[0].UnitId : null);

            return Task.FromResult(round.Id);
        }
    }
}
