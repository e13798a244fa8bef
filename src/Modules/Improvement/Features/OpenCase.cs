using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Opens a case by hand, for what was noticed in another way than by an incident, drill or round.</summary>
[Needs("improvement.work")]
internal sealed record OpenCase(Guid UnitId, string Title, bool IsSerious = false) : ICommand<Guid>, IConcernsUnit
{
    internal sealed class Validator : AbstractValidator<OpenCase>
    {
        public Validator()
        {
            RuleFor(x => x.UnitId).NotEmpty();
            RuleFor(x => x.Title).NotEmpty().MaximumLength(Limits.Title);
        }
    }

    internal sealed class Handler(PlatformDbContext db, NewCases cases, Act act) : IRequestHandler<OpenCase, Guid>
    {
        public Task<Guid> Handle(OpenCase command, CancellationToken cancellationToken)
        {
            var opened = cases.Make(command.UnitId, command.Title, CaseOrigins.ByHand, null, null, command.IsSerious);
            db.Add(opened);
            (act.Subject, act.RecordId) = (opened.Title, opened.Id);

            return Task.FromResult(opened.Id);
        }
    }
}
