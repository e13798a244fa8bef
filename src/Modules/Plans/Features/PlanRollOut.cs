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

/// <summary>Sets a last day for one step at every unit in the asker's reach. What is done already stays as it is.</summary>
[Needs("plans.rollout")]
internal sealed record PlanRollOut(Guid DocumentId, RollOutStep Step, DateOnly? Due) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<PlanRollOut>
    {
        public Validator()
        {
            RuleFor(x => x.DocumentId).NotEmpty();
            RuleFor(x => x.Step).IsInEnum();
            RuleFor(x => x.Due).NotEmpty();
        }
    }

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, CurrentUser user, UnitScope scope, Act act) : IRequestHandler<PlanRollOut, Done>
    {
        public async Task<Done> Handle(PlanRollOut command, CancellationToken cancellationToken)
        {
            var document = await db.LoadDocumentAsync(command.DocumentId, cancellationToken);
            var version = document.Versions.Find(v => v.Id == document.Decisions.AdoptionOn(clock.Today())?.VersionId)
                ?? throw new RuleViolationException("Plans.Rule.NothingInForce");

            if (command.Due < clock.Today())
            {
                throw new RuleViolationException("Plans.Rule.AlreadyPassed") { Field = nameof(Due) };
            }

            var rows = await db.Set<RollOut>().Where(r => r.VersionId == version.Id && r.Step == command.Step).ToDictionaryAsync(r => r.UnitId, cancellationToken);

            foreach (var unit in user.Units.Where(u => u.IsUnit && (scope.All || scope.Units.Contains(u.Id))))
            {
                RowFor(unit.Id, rows, document.Id, version.Id, command.Step).PlanFor(command.Due!.Value);
            }

            (act.Subject, act.RecordId) = ($"{document.Title}, version {version.Number}", document.Id);

            return default;
        }

        private RollOut RowFor(Guid unitId, Dictionary<Guid, RollOut> rows, Guid documentId, Guid versionId, RollOutStep step)
        {
            if (!rows.TryGetValue(unitId, out var row))
            {
                row = new RollOut { Id = Guid.CreateVersion7(clock.GetUtcNow()), DocumentId = documentId, VersionId = versionId, UnitId = unitId, Step = step };
                db.Add(row);
            }

            return row;
        }
    }
}
