using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Incidents;

internal static class IncidentsApi
{
    public static void MapIncidents(this IEndpointRouteBuilder api)
    {
        var incidents = api.MapGroup("/incidents").WithTags("Incidents");

        incidents.MapGet("/", ([AsParameters] ListIncidents query, IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(query, cancellationToken))
            .Needs("incidents.report").WithSummary("Lists incidents in reach and own reports, latest reported first, paged by key.");
        incidents.MapGet("/{id:guid}", (Guid id, IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(new ShowIncident(id), cancellationToken))
            .Needs("incidents.report").WithSummary("Shows one incident. The read is recorded.");
        incidents.MapPost("/", ReportAsync)
            .Needs("incidents.report").TakesIdempotencyKey().WithSummary("Reports an incident. Times need an offset or Z.");
        incidents.MapPost("/{id:guid}/assessment", AssessAsync)
            .Needs("incidents.handle").WithSummary("Assesses how serious an incident is.");
        incidents.MapGet("/statistics/{year:int}", (int year, Guid? unitId, IMediator mediator, CancellationToken cancellationToken) =>
            mediator.AnswerAsync(new GetIncidentStatistics(year, unitId), cancellationToken))
            .Needs("incidents.read").WithSummary("Counts incidents of a calendar year per unit, month, category and severity, beside the year before.");
    }

    private static Task<Created<NewRecord>> ReportAsync(ReportIncident command, IMediator mediator, CancellationToken cancellationToken) =>
        mediator.CreateAsync(command, id => $"/api/v1/incidents/{id}", cancellationToken);

    private static Task<NoContent> AssessAsync(Guid id, Assessment assessment, IMediator mediator, CancellationToken cancellationToken) =>
        mediator.DoAsync(new AssessIncident(id, assessment.IncidentSeverity, assessment.Grounds), cancellationToken);

    internal sealed record Assessment(Contracts.Incidents.IncidentSeverity IncidentSeverity, string Grounds);
}
