using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Kernel;
using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training;

public sealed class TrainingModule : PlatformModule
{
    public override string Name => "Training";

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Training.Menu.List", "calendar-days", "/training", "training.read", Order: 50),
        new("Training.Menu.Wheel", "circle-dashed", "/Training/Wheel", "training.read", Order: 52),
        new("Training.Menu.Rotation", "dog", "/Training/Rotation", "rotation.read", Order: 54),
        new("Training.Menu.Coverage", "grid-3x3", "/Training/Coverage", "training.read", "Host.Menu.Organizer", Order: 200),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Occasions>();
        services.AddScoped<Participants>();
        services.AddScoped<RotationSeal>();
        services.AddScoped<Searches>();
        services.AddScoped<CoverageFacts>();
    }

    public override void MapApi(IEndpointRouteBuilder api) => api.MapTraining();

    public override void Tell(Story story) => TrainingStory.Tell(story);
}
