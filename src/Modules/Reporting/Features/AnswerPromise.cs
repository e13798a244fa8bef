using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Draft;

namespace SafetyPlatform.Reporting.Features;

/// <summary>Says what became of a promise: done, with the record that shows it; moved to a later year, with the reason; or dropped by a decision.</summary>
/// <param name="EvidenceId">Id of one of the records that <see cref="ListEvidence"/> offers.</param>
[Needs("reports.write")]
internal sealed record AnswerPromise(Guid PromiseId, PromiseAnswerKind? Kind, string TextSv, string TextEn, Guid? EvidenceId, int? MovedTo, string? Decision) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<AnswerPromise>
    {
        public Validator()
        {
            RuleFor(x => x.Kind).NotNull().IsInEnum();
            RuleFor(x => x.TextSv).NotEmpty().MaximumLength(1000);
            RuleFor(x => x.TextEn).NotEmpty().MaximumLength(1000);
            RuleFor(x => x.EvidenceId).NotNull().When(x => x.Kind == PromiseAnswerKind.Done);
            RuleFor(x => x.MovedTo).NotNull().InclusiveBetween(2000, 2100).When(x => x.Kind == PromiseAnswerKind.Moved);
            RuleFor(x => x.Decision).NotEmpty().When(x => x.Kind == PromiseAnswerKind.Dropped).MaximumLength(300);
        }
    }

    internal sealed class Handler(PlatformDbContext db, EvidenceSource evidence, CurrentUser user, TimeProvider clock, Act act) : IRequestHandler<AnswerPromise, Done>
    {
        public async Task<Done> Handle(AnswerPromise command, CancellationToken cancellationToken)
        {
            var promise = await db.Set<Promise>().Include(p => p.Answers).SingleOrDefaultAsync(p => p.Id == command.PromiseId, cancellationToken)
                ?? throw new NotFoundException("promise", command.PromiseId);
            promise.Answer(new PromiseAnswer
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                PromiseId = promise.Id,
                ForYear = promise.Year,
                Kind = command.Kind!.Value,
                TextSv = command.TextSv.Trim(),
                TextEn = command.TextEn.Trim(),
                MovedTo = command.Kind == PromiseAnswerKind.Moved ? command.MovedTo : null,
                Decision = command.Kind == PromiseAnswerKind.Dropped ? command.Decision!.Trim() : null,
                Evidence = command.Kind == PromiseAnswerKind.Done ? (await evidence.ForAsync(promise.Year, cancellationToken)).FirstOrDefault(e => e.Id == command.EvidenceId) : null,
                ById = user.Id,
                ByName = user.Name,
                At = clock.GetUtcNow().UtcDateTime,
            });
            (act.RecordId, act.Subject) = (promise.Id, promise.TitleSv);

            return default;
        }
    }
}
