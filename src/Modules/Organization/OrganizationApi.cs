using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization;

internal static class OrganizationApi
{
    public static void MapOrganization(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me", (IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(new ShowMe(), cancellationToken))
            .ForSignedIn().WithTags("Organization").WithSummary("Who the token acts for, with the roles of today.");
        api.MapGet("/units", (IMediator mediator, CancellationToken cancellationToken) => mediator.AnswerAsync(new ListUnits(), cancellationToken))
            .Needs("units.read").WithTags("Organization").WithSummary("The unit tree in reach: parents before children, then by name.");
    }
}
