using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Improvement.Features;

/// <summary>One round, with the answers and findings of those of its units that are in reach.</summary>
[Needs("improvement.read")]
internal sealed record ShowRound(Guid RoundId) : IQuery<RoundDetails>
{
    internal sealed class Handler(PlatformDbContext db, CurrentUser user) : IRequestHandler<ShowRound, RoundDetails>
    {
        public async Task<RoundDetails> Handle(ShowRound query, CancellationToken cancellationToken)
        {
            var round = await db.Rounds().AsNoTracking().Include(r => r.Units).Include(r => r.Participants).AsSplitQuery()
                .SingleOrDefaultAsync(r => r.Id == query.RoundId, cancellationToken) ?? throw new NotFoundException("round", query.RoundId);
            var answers = await db.Set<RoundAnswer>().AsNoTracking().Where(a => a.RoundId == round.Id).ToListAsync(cancellationToken);
            var findings = await db.Set<Finding>().AsNoTracking().Where(f => f.RoundId == round.Id).OrderBy(f => f.Id)
                .Select(f => new FindingLine(
                    f.UnitId, f.QuestionId, f.Text, f.Weight, f.ActionId, f.CaseId,
                    !(db.Set<ImprovementAction>().Any(a => a.Id == f.ActionId && a.State == ActionState.Decided) || db.Set<Case>().Any(c => c.Id == f.CaseId && c.CurrentStep != null))))
                .ToListAsync(cancellationToken);
            var reach = user.ReachFor("rounds.hold");

            return new RoundDetails(
                round.Id, round.Kind, round.Title, round.On, round.ExternalParty, round.FinishedOn, round.Summary, round.CallsForDocument,
                [.. round.Participants.OrderBy(p => p.Place).Select(p => p.Who)],
                [.. round.Units.Select(u => UnitAnswers.Of(u.UnitId, answers))], findings,
                CanHold: round.FinishedOn is null && round.Units.Any(u => reach.Covers(u.UnitId)));
        }
    }
}

internal sealed record RoundDetails(
    Guid Id, RoundKind Kind, string Title, DateOnly On, string? ExternalParty, DateOnly? FinishedOn, string? Summary, bool CallsForDocument,
    IReadOnlyList<string> Participants, IReadOnlyList<UnitAnswers> Units, IReadOnlyList<FindingLine> Findings, bool CanHold);

/// <param name="Remarks">Answers that are not yes, or that have a comment.</param>
internal sealed record UnitAnswers(Guid UnitId, int Answered, int Yes, int Partly, int No, IReadOnlyList<AnswerLine> Remarks, IReadOnlyDictionary<string, AnswerLine> All)
{
    public static UnitAnswers Of(Guid unitId, IEnumerable<RoundAnswer> answers)
    {
        var own = answers.Where(a => a.UnitId == unitId).Select(a => new AnswerLine(a.QuestionId, a.Answer, a.Comment)).ToList();

        return new UnitAnswers(
            unitId, own.Count, own.Count(a => a.Answer == AnswerKind.Yes), own.Count(a => a.Answer == AnswerKind.Partly), own.Count(a => a.Answer == AnswerKind.No),
            [.. own.Where(a => a.Answer is AnswerKind.Partly or AnswerKind.No || !string.IsNullOrEmpty(a.Comment)).OrderBy(a => a.QuestionId, StringComparer.Ordinal)],
            own.ToDictionary(a => a.QuestionId, StringComparer.Ordinal));
    }
}

internal sealed record AnswerLine(string QuestionId, AnswerKind Answer, string? Comment);

internal sealed record FindingLine(Guid UnitId, string? QuestionId, string Text, FindingWeight Weight, Guid? ActionId, Guid? CaseId, bool IsSettled);
