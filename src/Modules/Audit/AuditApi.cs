using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Audit;

internal static class AuditApi
{
    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit");
        audit.MapGet("/", (IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(new ShowTrail(), cancellationToken))
            .Needs("audit.read").WithSummary("Size of the trail, its last check, and entries per day for the last thirty days");
        audit.MapGet("/entries", ([AsParameters] ListEntries query, IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(query, cancellationToken))
            .Needs("audit.read").WithSummary("Entries of the units in reach, newest first");
        audit.MapGet("/entries/{id:guid}", (Guid id, IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(new ShowEntry(id), cancellationToken))
            .Needs("audit.read").WithSummary("One entry with its place in the chain; seeing texts leaves an entry");
        audit.MapGet("/records/{id:guid}", (Guid id, DateTimeOffset? at, IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(new ShowRecord(id, at?.UtcDateTime), cancellationToken))
            .Needs("audit.read").WithSummary("A record as it was at a moment, out of the trail, and what has changed since; leaves an entry");
        audit.MapPost("/checks", (IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(new CheckTrail(), cancellationToken))
            .Needs("audit.read").WithSummary("Verifies the whole chain and records the result");
        audit.MapPost("/exports", OrderAsync).Needs("audit.export").TakesIdempotencyKey().WithSummary("Orders an archive of a period; it is built in the background");
        audit.MapGet("/exports", (IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(new ListExports(), cancellationToken))
            .Needs("audit.export").WithSummary("The archives one has ordered, and how far they have come");
        audit.MapGet("/exports/{id:guid}/file", FetchAsync).Needs("audit.export").WithSummary("The archive (ZIP); an interrupted download goes on with Range");
    }

    /// <summary>What a witness asks for. Sizes and hashes only, for anyone: nothing of what happened can be read out of them.</summary>
    public static void MapWitness(this IEndpointRouteBuilder api)
    {
        var open = new OpenToAllAttribute("hashes and signatures, for whoever wants to check the trail from outside");
        var audit = api.MapGroup("/audit").WithTags("Witness").WithMetadata(open);
        audit.MapGet("/checkpoint", async (IMediator mediator, CancellationToken cancellationToken) => Plain(await mediator.Send(new ShowCheckpoint(), cancellationToken)))
            .WithSummary("The newest signed checkpoint, as a signed note");
        audit.MapGet("/keys", async (IMediator mediator, CancellationToken cancellationToken) => Results.Text(await mediator.Send(new ShowLogKeys(), cancellationToken), "application/json"))
            .WithSummary("The public keys that sign checkpoints, with their history");
        audit.MapGet("/consistency", async (long from, long to, IMediator mediator, CancellationToken cancellationToken) => Plain(await mediator.Send(new ProveConsistency(from, to), cancellationToken)))
            .WithSummary("Proof (RFC 9162) that the trail of one size continues that of another, a hash a line");
        audit.MapPost("/cosignatures", ReceiveAsync).WithSummary("Brings a known witness's signature on a checkpoint");
    }

    private static IResult Plain(string text) => Results.Text(text, "text/plain; charset=utf-8");

    private static async Task<NoContent> ReceiveAsync(HttpRequest request, IMediator mediator, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body);

        return await mediator.DoAsync(new ReceiveCosignature(await reader.ReadToEndAsync(cancellationToken)), cancellationToken);
    }

    private static async Task<Accepted<NewRecord>> OrderAsync(OrderExport command, IMediator mediator, CancellationToken cancellationToken)
    {
        var id = await mediator.Send(command, cancellationToken);

        return TypedResults.Accepted($"/api/v1/audit/exports/{id}/file", new NewRecord(id));
    }

    private static async Task<IResult> FetchAsync(Guid id, HttpRequest request, IMediator mediator, CancellationToken cancellationToken) => Results.File(
        await mediator.Send(new FetchExport(id, request.GoesOn()), cancellationToken), "application/zip", $"{id}.zip", enableRangeProcessing: true);

    /// <summary>Whether a download goes on after its first byte.</summary>
    public static bool GoesOn(this HttpRequest request) => request.GetTypedHeaders().Range?.Ranges.All(r => r.From > 0) == true;
}
