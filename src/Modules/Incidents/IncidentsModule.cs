using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Kernel;
using SafetyPlatform.Kernel.Stories;

namespace SafetyPlatform.Incidents;

public sealed class IncidentsModule : PlatformModule
{
    public override string Name => "Incidents";

    public override IEnumerable<MenuEntry> Menu => [new("Incidents.Menu", Icon: "siren", "/incidents", "incidents.report", Order: 30)];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddScoped<UnitCodes>();

    public override void MapApi(IEndpointRouteBuilder api) => api.MapIncidents();

    public override void Tell(Story story) => IncidentsStory.Tell(story);
}
