using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SafetyPlatform.Kernel.Documents;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting;

internal static class ReportingApi
{
    public static void MapReporting(this IEndpointRouteBuilder api)
    {
        api.MapGet("/reports", (IMediator mediator, CancellationToken ct) => mediator.AnswerAsync(new ListReports(), ct))
            .Needs("reports.read").WithSummary("The yearly reports, newest first.");
        api.MapGet("/reports/{year:int}", async (int year, string? language, IMediator mediator, CancellationToken ct) => Json((await mediator.Send(new ReadReport(year, language), ct)).Document))
            .Needs("reports.read").WithSummary("The report of a year as a document, with the records behind each sentence.");
        api.MapPost("/reports", (BeginReport command, IMediator mediator, CancellationToken ct) => mediator.CreateAsync(command, _ => $"/api/v1/reports/{command.Year}", ct))
            .Needs("reports.write").TakesIdempotencyKey().WithSummary("Begins the report of a year and writes its first draft.");
        api.MapGet("/reports/{year:int}/changes", (int year, IMediator mediator, CancellationToken ct) => mediator.AnswerAsync(new CompareWithRecords(year), ct))
            .Needs("reports.write").WithSummary("Sentences that no longer say what the records say.");
        api.MapGet("/promises", (int? year, IMediator mediator, CancellationToken ct) => mediator.AnswerAsync(new ListPromises(year), ct))
            .Needs("reports.read").WithSummary("What the board has been promised, and what became of it.");
        api.MapPost("/promises/{id:guid}/answers", (Guid id, AnswerPromise command, IMediator mediator, CancellationToken ct) => mediator.DoAsync(command with { PromiseId = id }, ct))
            .Needs("reports.write").TakesIdempotencyKey().WithSummary("Says what became of a promise.");
        api.MapGet("/board/reports", (IMediator mediator, CancellationToken ct) => mediator.AnswerAsync(new ListBoardReports(), ct))
            .Needs("board.read").WithSummary("What has been sent to the board, newest first.");
        api.MapGet("/board/reports/{year:int}", async (int year, string? language, IMediator mediator, CancellationToken ct) => Json((await mediator.Send(new ReadSentReport(year, language), ct)).Document))
            .Needs("board.read").WithSummary("A report that has been sent to the board.");
        api.MapPost("/board/reports/{id:guid}/decision", (Guid id, RecordBoardDecision command, IMediator mediator, CancellationToken ct) => mediator.DoAsync(command with { ReportId = id }, ct))
            .Needs("board.decide").TakesIdempotencyKey().WithSummary("Records what the board decided on each proposal.");
    }

    private static IResult Json(ReportDocument document) =>
        Results.Stream(stream => JsonRenderer.WriteAsync(stream, document, CancellationToken.None), "application/json; charset=utf-8");
}
