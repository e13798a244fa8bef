using MediatR;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Audit.Pages.Audit;
using SafetyPlatform.Kernel;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Health;

namespace SafetyPlatform.Audit;

public sealed class AuditModule : PlatformModule
{
    public override string Name => "Audit";

    public override IEnumerable<MenuEntry> Menu =>
        [new("Audit.Menu", "fingerprint", "/audit", "audit.read", "Host.Menu.Organizer", Order: 290)];

    public override IReadOnlyDictionary<string, Func<IMediator, CancellationToken, Task>> Jobs { get; } =
        new Dictionary<string, Func<IMediator, CancellationToken, Task>>(StringComparer.Ordinal)
        {
            ["audit.verify"] = (mediator, cancellationToken) => mediator.Send(new CheckTrail(), cancellationToken),
        };

    public override void MapApi(IEndpointRouteBuilder api) => api.MapAudit();

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ISaveRecorder, SaveRecorder>();
        services.AddScoped<Sealing>();
        services.AddScoped<Export>();
        services.AddSingleton<EntryWords>();
        services.AddSingleton<IHealthSign, TrailHealth>();

        if (configuration.GetValue("Audit:Sealer", defaultValue: true))
        {
            services.AddHostedService<Sealer>();
        }
    }
}
