using MediatR;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Kernel;
using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Plans.Features;

namespace SafetyPlatform.Plans;

public sealed class PlansModule : PlatformModule
{
    public override string Name => "Plans";

    public override IEnumerable<MenuEntry> Menu => [new("Plans.Menu", "file-text", "/plans", "plans.read", Order: 20)];

    public override IReadOnlyDictionary<string, Func<IMediator, CancellationToken, Task>> Jobs => new Dictionary<string, Func<IMediator, CancellationToken, Task>>(StringComparer.Ordinal)
    {
        ["plans.check-revision"] = (mediator, cancellationToken) => mediator.Send(new CheckRevision(), cancellationToken),
    };

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<RevisionCheck>(configuration.GetSection("Plans"));
        services.AddScoped<SignalRaiser>();
        services.AddScoped<NewVersion>();
        services.AddScoped<Template>();
    }

    public override void MapApi(IEndpointRouteBuilder api) => api.MapPlans();

    public override void Tell(Story story) => PlansStory.Tell(story);
}
