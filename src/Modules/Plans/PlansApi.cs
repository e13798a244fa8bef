using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans;

internal static class PlansApi
{
    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/plans").WithTags("Plans");

        plans.MapGet("", (Guid? after, IMediator mediator, CancellationToken ct) => mediator.AnswerAsync(new ListDocuments(after), ct))
            .Needs("plans.read").WithSummary("Governing documents with what is in force today, fifty at a time");
        plans.MapGet("/in-force", (DateOnly on, IMediator mediator, CancellationToken ct) => mediator.AnswerAsync(new ShowInForce(on), ct))
            .Needs("plans.read").WithSummary("What was in force on a date: version, decision and revision rule of each document");
        plans.MapGet("/rollout", (Guid? documentId, IMediator mediator, CancellationToken ct) => mediator.AnswerAsync(new ShowRollOut(documentId), ct))
            .Needs("plans.read").WithSummary("How far the documents in force have reached the units");
        plans.MapGet("/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => mediator.AnswerAsync(new ShowDocument(id), ct))
            .Needs("plans.read").WithSummary("A document: text in force, decisions, reviews, signals");
        plans.MapGet("/{id:guid}/versions/{number:int}", (Guid id, int number, IMediator mediator, CancellationToken ct) => mediator.AnswerAsync(new ShowVersion(id, number), ct))
            .Needs("plans.read").WithSummary("The text of one version");
        plans.MapGet("/{id:guid}/versions/{number:int}/changes", (Guid id, int number, int from, IMediator mediator, CancellationToken ct) => mediator.AnswerAsync(new CompareVersions(id, from, number), ct))
            .Needs("plans.read").WithSummary("What changed from one version to another, word by word");

        plans.MapPost("", (CreateDocument command, IMediator mediator, CancellationToken ct) => mediator.CreateAsync(command, id => $"/api/v1/plans/{id}", ct))
            .Needs("plans.write").TakesIdempotencyKey().WithSummary("Begins a governing document with a draft on its kind's template");
        plans.MapPut("/{id:guid}/draft", (Guid id, WriteDraft command, IMediator mediator, CancellationToken ct) => SendFor(id, command.DocumentId, command, mediator, ct))
            .Needs("plans.write").WithSummary("Saves the whole text of the draft");
        plans.MapPost("/{id:guid}/draft", (Guid id, IMediator mediator, CancellationToken ct) => SendFor(id, id, new StartRevision(id), mediator, ct))
            .Needs("plans.write").TakesIdempotencyKey().WithSummary("Begins a new version as a copy of the one in force");
        plans.MapPost("/{id:guid}/draft/finish", (Guid id, IMediator mediator, CancellationToken ct) => SendFor(id, id, new FinishDraft(id), mediator, ct))
            .Needs("plans.write").WithSummary("Says that the draft can be decided on");
        plans.MapPost("/{id:guid}/decisions", (Guid id, RecordDecision command, IMediator mediator, CancellationToken ct) => SendFor(id, command.DocumentId, command, mediator, ct))
            .Needs("plans.approve").TakesIdempotencyKey().WithSummary("Records a decision: it adopts the finished draft or the version in force anew");
        plans.MapPost("/{id:guid}/reviews", (Guid id, ReviewDocument command, IMediator mediator, CancellationToken ct) => SendFor(id, command.DocumentId, command, mediator, ct))
            .Needs("plans.review").TakesIdempotencyKey().WithSummary("Assesses whether the document still holds; answers every open signal");
        plans.MapPost("/{id:guid}/rollout", (Guid id, RecordRollOut command, IMediator mediator, CancellationToken ct) => SendFor(id, command.DocumentId, command, mediator, ct))
            .Needs("plans.rollout").TakesIdempotencyKey().WithSummary("Records that the document has reached a unit, one step at a time");
    }

    /// <summary>The document named in the body must be the one in the address.</summary>
    private static Task<Ok<T>> SendFor<T>(Guid id, Guid named, IRequest<T> command, IMediator mediator, CancellationToken cancellationToken) =>
        id == named ? mediator.AnswerAsync(command, cancellationToken) : throw new NotFoundException("document", named);
}
