using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training;

internal static class TrainingApi
{
    public static void MapTraining(this IEndpointRouteBuilder api)
    {
        var training = api.MapGroup("/training").WithTags("Training");
        training.MapGet("/activities", (int? year, Guid? unitId, string? cursor, IMediator mediator, CancellationToken ct) =>
            List(OccasionType.Activity, year, unitId, cursor, mediator, ct)).Needs("training.read").WithSummary("Activities, latest first");
        training.MapGet("/activities/{id:guid}", ShowActivity).Needs("training.read").WithSummary("One activity with attendance");
        training.MapPost("/activities", PlanActivity).Needs("training.manage").TakesIdempotencyKey().WithSummary("Plans an activity");
        training.MapPost("/activities/{id:guid}/held", HoldActivity).Needs("training.manage").TakesIdempotencyKey().WithSummary("Records that an activity was held");
        training.MapPost("/activities/{id:guid}/attendance", RecordAttendance).Needs("training.manage").TakesIdempotencyKey().WithSummary("Records how many came, unit by unit");
        training.MapGet("/drills", (int? year, Guid? unitId, string? cursor, IMediator mediator, CancellationToken ct) =>
            List(OccasionType.Drill, year, unitId, cursor, mediator, ct)).Needs("training.read").WithSummary("Drills, latest first");
        training.MapGet("/drills/{id:guid}", ShowDrill).Needs("training.read").WithSummary("One drill with its evaluation");
        training.MapPost("/drills", PlanDrill).Needs("training.manage").TakesIdempotencyKey().WithSummary("Plans a drill");
        training.MapPost("/drills/{id:guid}/held", HoldDrill).Needs("training.manage").TakesIdempotencyKey().WithSummary("Records that a drill was held");
        training.MapPost("/drills/{id:guid}/evaluation", EvaluateDrill).Needs("training.manage").TakesIdempotencyKey().WithSummary("Evaluates a drill");
        training.MapGet("/coverage", Coverage).Needs("training.read").WithSummary("Each unit and each requirement on a day");
        training.MapGet("/rotations", Rotations).Needs("rotation.read").WithSummary("Searches planned and performed; never a coming one");
    }

    private static Task<Ok<Page<OccasionLine>>> List(OccasionType type, int? year, Guid? unitId, string? cursor, IMediator mediator, CancellationToken ct) =>
        mediator.AnswerAsync(new ListOccasions(year, Type: type, UnitId: unitId, Cursor: cursor), ct);

    private static Task<Ok<ActivityRecord>> ShowActivity(Guid id, IMediator mediator, CancellationToken ct) => mediator.AnswerAsync(new ShowActivity(id), ct);

    private static Task<Created<NewRecord>> PlanActivity(PlanActivity command, IMediator mediator, CancellationToken ct) =>
        mediator.CreateAsync(command, id => $"/api/v1/training/activities/{id}", ct);

    private static Task<NoContent> HoldActivity(Guid id, HeldOn body, IMediator mediator, CancellationToken ct) =>
        mediator.DoAsync(new HoldActivity(id, body.On), ct);

    private static Task<NoContent> RecordAttendance(Guid id, AttendanceLine[] lines, IMediator mediator, CancellationToken ct) =>
        mediator.DoAsync(new RecordAttendance(id, lines), ct);

    private static Task<Ok<DrillRecord>> ShowDrill(Guid id, IMediator mediator, CancellationToken ct) => mediator.AnswerAsync(new ShowDrill(id), ct);

    private static Task<Created<NewRecord>> PlanDrill(PlanDrill command, IMediator mediator, CancellationToken ct) =>
        mediator.CreateAsync(command, id => $"/api/v1/training/drills/{id}", ct);

    private static Task<NoContent> HoldDrill(Guid id, HoldDrill command, IMediator mediator, CancellationToken ct) =>
        mediator.DoAsync(command with { DrillId = id }, ct);

    private static Task<NoContent> EvaluateDrill(Guid id, Judgement body, IMediator mediator, CancellationToken ct) =>
        mediator.DoAsync(new EvaluateDrill(id, body.Passed, body.Deviations), ct);

    private static Task<Ok<CoverageTable>> Coverage(DateOnly? on, IMediator mediator, CancellationToken ct) => mediator.AnswerAsync(new ShowCoverage(on), ct);

    private static Task<Ok<IReadOnlyList<RotationRecord>>> Rotations(IMediator mediator, CancellationToken ct) => mediator.AnswerAsync(new ListRotations(), ct);

    internal sealed record HeldOn(DateOnly On);

    internal sealed record Judgement(bool Passed, IReadOnlyList<string>? Deviations);
}
