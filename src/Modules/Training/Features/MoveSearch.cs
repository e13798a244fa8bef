using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Training.Features;

/// <summary>Moves a coming search to another day within the period. Neither day nor unit is told to anyone.</summary>
[Needs("rotation.secret")]
internal sealed record MoveSearch(Guid SearchId, DateOnly On) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<MoveSearch>
    {
        public Validator()
        {
            RuleFor(x => x.SearchId).NotEmpty();
            RuleFor(x => x.On).IsInThisCentury();
        }
    }

    internal sealed class Handler(Searches searches, RotationSeal seal, Act act) : IRequestHandler<MoveSearch, Done>
    {
        public async Task<Done> Handle(MoveSearch command, CancellationToken cancellationToken)
        {
            var (search, rotation) = await searches.FindAsync(command.SearchId, cancellationToken);
            search.MustBePlanned();

            if (command.On < rotation.From || command.On > rotation.To)
            {
                throw new RuleViolationException("Training.Rule.DateOutsidePeriod") { Field = nameof(On) };
            }

            search.SealedDate = seal.Close(command.On);
            (act.Subject, act.RecordId) = (rotation.Title, rotation.Id);

            return default;
        }
    }
}
