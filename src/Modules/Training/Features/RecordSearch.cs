using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Training.Features;

/// <summary>Records that a search has been performed. From now on its unit and dates are open; with the last one, the seed of the draw.</summary>
/// <param name="Finds">How many finds: a number, never what or whose.</param>
/// <param name="PupilsAway">No pupils were present where the dog searched.</param>
[Needs("rotation.secret")]
internal sealed record RecordSearch(Guid SearchId, DateOnly On, string Areas, int Finds, bool PoliceCalled, bool PupilsAway) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<RecordSearch>
    {
        public Validator(Texts texts)
        {
            RuleFor(x => x.SearchId).NotEmpty();
            RuleFor(x => x.On).IsInThisCentury();
            RuleFor(x => x.Areas).NotEmpty().MaximumLength(500);
            RuleFor(x => x.Finds).InclusiveBetween(0, 1000);
            RuleFor(x => x.PupilsAway).Must(away => away).WithMessage(_ => texts["Training.Rule.PupilsMustBeAway"].Value);
        }
    }

    internal sealed class Handler(Searches searches, RotationSeal seal, Act act, TimeProvider clock) : IRequestHandler<RecordSearch, Done>
    {
        public async Task<Done> Handle(RecordSearch command, CancellationToken cancellationToken)
        {
            var (search, rotation) = await searches.FindAsync(command.SearchId, cancellationToken);
            search.Perform(seal.DateOf(search), command.On, clock.Today(), command.Areas, command.Finds, command.PoliceCalled);
            rotation.CountPerformed();
            searches.RevealWhenFinished(rotation);
            (act.Subject, act.UnitId, act.RecordId) = ($"{rotation.Title}, {search.UnitCode}", search.UnitId, rotation.Id);

            return default;
        }
    }
}
