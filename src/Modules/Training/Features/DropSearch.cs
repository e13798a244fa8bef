using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;

namespace SafetyPlatform.Training.Features;

/// <summary>Records that a planned search will not be performed, and why. It stays in the count of what was planned.</summary>
[Needs("rotation.secret")]
internal sealed record DropSearch(Guid SearchId, string Reason) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<DropSearch>
    {
        public Validator()
        {
            RuleFor(x => x.SearchId).NotEmpty();
            RuleFor(x => x.Reason).NotEmpty().MaximumLength(1000);
        }
    }

    internal sealed class Handler(Searches searches, Act act) : IRequestHandler<DropSearch, Done>
    {
        public async Task<Done> Handle(DropSearch command, CancellationToken cancellationToken)
        {
            var (search, rotation) = await searches.FindAsync(command.SearchId, cancellationToken);
            search.Drop(command.Reason);
            rotation.CountDropped();
            searches.RevealWhenFinished(rotation);
            (act.Subject, act.RecordId) = (rotation.Title, rotation.Id);

            return default;
        }
    }
}
