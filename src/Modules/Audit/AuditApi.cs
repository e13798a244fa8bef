using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Audit.Pages.Audit;
using SafetyPlatform.Contracts.Audit;
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
        audit.MapPost("/checks", (IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(new CheckTrail(), cancellationToken))
            .Needs("audit.read").WithSummary("Verifies the whole chain and records the result");
        audit.MapPost("/exports", ExportAsync).Needs("audit.export").WithSummary("Entries of a period as JSON Lines or CSV");
    }

    private static async Task<IResult> ExportAsync(ExportModel.Choices choices, IMediator mediator, CancellationToken cancellationToken)
    {
        var file = await ExportFile.FillAsync(target =>
            mediator.Send(new DownloadTrail(choices.From, choices.To, choices.UnitId, choices.Format, target), cancellationToken));

        return Results.Stream(file, choices.Format == TrailFormat.Csv ? "text/csv; charset=utf-8" : "application/jsonl");
    }
}
