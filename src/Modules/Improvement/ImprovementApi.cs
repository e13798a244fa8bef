using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Improvement;

internal static class ImprovementApi
{
    public static void MapImprovement(this IEndpointRouteBuilder api)
    {
        var actions = api.MapGroup("/actions").WithTags("Actions");
        actions.MapGet("/", ([AsParameters] ListActions query, IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(query, cancellationToken))
            .Needs("improvement.do").WithSummary("Lists actions in reach and own actions, what is due first first, paged by key.");
        actions.MapGet("/{id:guid}", (Guid id, IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(new ShowAction(id), cancellationToken))
            .Needs("improvement.do").WithSummary("Shows one action.");
        actions.MapPost("/", DecideAsync)
            .Needs("improvement.work").TakesIdempotencyKey().WithSummary("Decides an action, for a case or for a unit.");
        actions.MapPost("/{id:guid}/completion", FinishAsync)
            .Needs("improvement.do").WithSummary("Says that an action has been carried out.");
        actions.MapPost("/{id:guid}/evaluation", EvaluateAsync)
            .Needs("improvement.work").WithSummary("Judges the effect of an action.");

        var cases = api.MapGroup("/cases").WithTags("Cases");
        cases.MapGet("/", ([AsParameters] ListCases query, IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(query, cancellationToken))
            .Needs("improvement.read").WithSummary("Lists cases in reach, paged by key.");
        cases.MapGet("/{id:guid}", (Guid id, IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(new ShowCase(id), cancellationToken))
            .Needs("improvement.read").WithSummary("Shows one case with its steps and actions. The read is recorded.");

        api.MapGet("/rounds", ([AsParameters] ListRounds query, IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(query, cancellationToken))
            .Needs("improvement.read").WithTags("Rounds").WithSummary("Lists rounds in reach, paged by key.");
        api.MapGet("/initiatives", (IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(new ListInitiatives(), cancellationToken))
            .Needs("improvement.read").WithTags("Initiatives").WithSummary("Lists initiatives with how far the units in reach have come.");
    }

    private static Task<Created<NewRecord>> DecideAsync(DecideAction command, IMediator mediator, CancellationToken cancellationToken) =>
        mediator.CreateAsync(command, id => $"/api/v1/actions/{id}", cancellationToken);

    private static Task<NoContent> FinishAsync(Guid id, Completion completion, IMediator mediator, CancellationToken cancellationToken) =>
        mediator.DoAsync(new ReportActionDone(id, completion.DoneOn, completion.How), cancellationToken);

    private static Task<NoContent> EvaluateAsync(Guid id, Judgement judgement, IMediator mediator, CancellationToken cancellationToken) =>
        mediator.DoAsync(new EvaluateAction(id, judgement.Effect, judgement.Seen), cancellationToken);

    internal sealed record Completion(DateOnly DoneOn, string How);

    internal sealed record Judgement(ActionEffect Effect, string Seen);
}
