using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Features;

internal sealed class AnswerFindCaseOf(PlatformDbContext db, Texts texts) : IRequestHandler<FindCaseOf, CaseProgress?>
{
    public async Task<CaseProgress?> Handle(FindCaseOf request, CancellationToken cancellationToken)
    {
        var found = await db.Set<Case>().AsNoTracking().Where(c => c.OriginKind == request.OriginKind && c.OriginId == request.OriginId)
            .Select(c => new
            {
                c.Id,
                c.CurrentStep,
                Steps = c.Steps.Select(s => new { s.Step, s.At }).ToList(),
                Actions = db.Set<ImprovementAction>().Count(a => a.CaseId == c.Id && a.State != ActionState.Withdrawn),
                Finished = db.Set<ImprovementAction>().Count(a => a.CaseId == c.Id && (a.State == ActionState.Done || a.State == ActionState.Evaluated)),
            }).AsSplitQuery().SingleOrDefaultAsync(cancellationToken);

        return found is null ? null : new CaseProgress(
            found.Id, $"/improvement/cases/{found.Id}",
            [.. Enum.GetValues<CaseStep>().Select(step => new CaseStepProgress(
                texts.Of("Improvement.Step", step), found.Steps.Find(s => s.Step == step) is { } done ? Stockholm.DateOf(done.At) : null))],
            (int?)found.CurrentStep, found.Actions, found.Finished);
    }
}
