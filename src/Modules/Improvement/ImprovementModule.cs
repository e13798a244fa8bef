using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Kernel;
using SafetyPlatform.Kernel.Stories;

namespace SafetyPlatform.Improvement;

public sealed class ImprovementModule : PlatformModule
{
    public override string Name => "Improvement";

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Improvement.Menu", Icon: "list-checks", "/improvement", "improvement.do", Order: 35),
        new("Improvement.Rounds.Menu", Icon: "clipboard-check", "/rounds", "improvement.read", Order: 40),
        new("Improvement.Initiatives.Menu", Icon: "layers", "/initiatives", "improvement.read", Order: 45),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<NewCases>();
        services.AddScoped<InitiativeSteps>();
    }

    public override void MapApi(IEndpointRouteBuilder api) => api.MapImprovement();

    public override void Tell(Story story) => ImprovementStory.Tell(story);
}
