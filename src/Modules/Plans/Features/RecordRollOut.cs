using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Plans.Data;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>Records the evidence that a document has reached a unit, one step at a time; recorded again, it is corrected.</summary>
[Needs("plans.rollout")]
internal sealed record RecordRollOut(Guid DocumentId, Guid UnitId, RollOutStep Step, DateOnly? On, string Note) : ICommand<Done>, IConcernsUnit
{
    internal sealed class Validator : AbstractValidator<RecordRollOut>
    {
        public Validator()
        {
            RuleFor(x => x.DocumentId).NotEmpty();
            RuleFor(x => x.UnitId).NotEmpty();
            RuleFor(x => x.Step).IsInEnum();
            RuleFor(x => x.On).NotEmpty();
            RuleFor(x => x.Note).NotEmpty().MaximumLength(500);
        }
    }

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, CurrentUser user, Act act) : IRequestHandler<RecordRollOut, Done>
    {
        public async Task<Done> Handle(RecordRollOut command, CancellationToken cancellationToken)
        {
            if (user.IsSignedIn && !user.Units.Any(u => u.Id == command.UnitId && u.IsUnit))
            {
                throw new NotFoundException("unit", command.UnitId);
            }

            var document = await db.LoadDocumentAsync(command.DocumentId, cancellationToken);
            var version = document.Versions.Find(v => v.Id == document.Decisions.AdoptionOn(command.On!.Value)?.VersionId)
                ?? throw new RuleViolationException("Plans.Rule.NotInForceThen") { Field = nameof(On) };
            var row = await db.Set<RollOut>()
                .SingleOrDefaultAsync(r => r.VersionId == version.Id && r.UnitId == command.UnitId && r.Step == command.Step, cancellationToken);

            if (row is null)
            {
                row = new RollOut
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    DocumentId = document.Id,
                    VersionId = version.Id,
                    UnitId = command.UnitId,
                    Step = command.Step,
                };
                db.Add(row);
            }

            row.Record(command.On!.Value, command.Note, user.Id, clock.Today());
            (act.Subject, act.RecordId) = ($"{document.Title}, version {version.Number}", document.Id);

            return default;
        }
    }
}
