using CsCheck;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Errors;
using Shouldly;
using Xunit;
using Case = SafetyPlatform.Improvement.Domain.Case;

namespace SafetyPlatform.Tests.Improvement;

public sealed class CaseTests
{
    private static readonly DateTime Now = new(2024, 9, 2, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void No_step_is_skipped() =>
        Should.Throw<RuleViolationException>(() => Open().Take(CaseStep.Analysis, "Orsaken.", null, CaseActions.None, null, Now)).Key.ShouldBe("Improvement.Rule.StepsInOrder");

    [Fact]
    public void The_third_step_asks_for_an_action_or_a_reason_for_none()
    {
        var found = AtAction();

        var refused = Should.Throw<RuleViolationException>(() => found.Take(CaseStep.Action, "Inget.", " ", CaseActions.None, null, Now));
        (refused.Key, refused.Field).ShouldBe(("Improvement.Rule.DecideActionFirst", "NoActionReason"));
        found.Take(CaseStep.Action, "Inget.", "Det som gjordes direkt räckte.", CaseActions.None, null, Now);
        found.CurrentStep.ShouldBe(CaseStep.Evaluation);
    }

    [Fact]
    public void The_fourth_step_waits_for_every_actions_evaluation()
    {
        var found = AtAction();
        found.Take(CaseStep.Action, "Två åtgärder.", null, new CaseActions(2, 2, new DateOnly(2024, 12, 1)), null, Now);

        found.StepDue.ShouldBe(new DateOnly(2024, 12, 1));
        Should.Throw<RuleViolationException>(() => found.Take(CaseStep.Evaluation, "Klart.", null, new CaseActions(2, 1, null), null, Now)).Key.ShouldBe("Improvement.Rule.EvaluateActionsFirst");
    }

    [Fact]
    public void A_closed_case_stays_closed()
    {
        var found = AtAction();
        found.Take(CaseStep.Action, "Inget.", "Behövs inte.", CaseActions.None, null, Now);
        found.Take(CaseStep.Evaluation, "Lugnt.", null, CaseActions.None, null, Now);
        found.Conclude(CaseResult.NoChange, "Planen håller.", null, null, Now);

        (found.CurrentStep, found.ClosedOn).ShouldBe((null, new DateOnly(2024, 9, 2)));
        Should.Throw<RuleViolationException>(() => found.Conclude(CaseResult.NoChange, "Igen.", null, null, Now)).Key.ShouldBe("Improvement.Rule.CaseIsClosed");
    }

    [Fact]
    public void Whatever_is_tried_the_steps_taken_are_the_first_ones_in_order() =>
        Gen.Select(Gen.Enum<CaseStep>(), Gen.Bool, Gen.Int[0, 2]).List[0, 25].Sample(attempts =>
        {
            var found = Open();

            foreach (var (step, hasReason, unevaluated) in attempts)
            {
                try
                {
                    if (step == CaseStep.Improvement)
                    {
                        found.Conclude(CaseResult.NoChange, "Text.", null, null, Now);
                    }
                    else
                    {
                        found.Take(step, "Text.", hasReason ? "Skäl." : null, new CaseActions(unevaluated, unevaluated, null), null, Now);
                    }
                }
                catch (RuleViolationException)
                {
                    // Refused: the case stands where it stood.
                }
            }

            var taken = found.Steps.Select(s => (int)s.Step).ToList();

            taken.ShouldBe(Enumerable.Range(1, taken.Count));
            (found.ClosedOn is not null).ShouldBe(taken.Count == 5);
        });

    [Theory]
    [InlineData(0, 0, InitiativeState.Planned)]
    [InlineData(1, 0, InitiativeState.Begun)]
    [InlineData(1, 1, InitiativeState.Begun)]
    [InlineData(0, 2, InitiativeState.InUse)]
    public void An_initiative_stands_where_its_units_stand(int begun, int inUse, InitiativeState expected)
    {
        Guid[] units = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        var day = new DateOnly(2024, 1, 1);
        var progress = units.Select(u => (u, InitiativeState.Planned, day, Guid.CreateVersion7()))
            .Concat(units.Take(begun).Select(u => (u, InitiativeState.Begun, day.AddDays(10), Guid.CreateVersion7())))
            .Concat(units.TakeLast(inUse).Select(u => (u, InitiativeState.InUse, day.AddDays(20), Guid.CreateVersion7())));

        var standing = InitiativeStanding.Of(progress);

        (standing.State, standing.Units, standing.UnitsInUse).ShouldBe((expected, 2, inUse));
    }

    [Fact]
    public void The_question_bank_is_whole_and_in_both_languages()
    {
        QuestionBank.All.Count.ShouldBe(55);
        QuestionBank.All.Select(q => q.Id).ShouldBeUnique();
        QuestionBank.All.ShouldAllBe(q => q.Text.Sv.EndsWith('?') && q.Text.En.EndsWith('?') && q.Area.Sv.Length > 0 && q.Area.En.Length > 0);
    }

    private static Case AtAction()
    {
        var found = Open();
        found.Take(CaseStep.Mapping, "Det som hände.", null, CaseActions.None, null, Now);
        found.Take(CaseStep.Analysis, "Orsaken.", null, CaseActions.None, null, Now);

        return found;
    }

    private static Case Open() => new()
    {
        Id = Guid.CreateVersion7(), UnitId = Guid.CreateVersion7(), Title = "Ett ärende", OriginKind = CaseOrigins.ByHand, IsSerious = false,
        OpenedAt = Now, OpenedOn = new DateOnly(2024, 9, 2), StepDue = new DateOnly(2024, 9, 9),
    };
}
