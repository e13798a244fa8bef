using MediatR;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Kernel;
using SafetyPlatform.Kernel.Health;

namespace SafetyPlatform.Audit;

public sealed class AuditModule : PlatformModule
{
    public override string Name => "Audit";

    public override IEnumerable<MenuEntry> Menu =>
        [new("Audit.Menu", "fingerprint", "/audit", "audit.read", "Kernel.Menu.Organization", Order: 800)];

    public override IReadOnlyDictionary<string, Func<IMediator, CancellationToken, Task>> Jobs { get; } =
        new Dictionary<string, Func<IMediator, CancellationToken, Task>>(StringComparer.Ordinal)
        {
            ["audit.verify"] = (mediator, cancellationToken) => mediator.Send(new CheckTrail(), cancellationToken),
        };

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ISaveChangesInterceptor, AuditInterceptor>();
        services.AddScoped<Sealing>();
        services.AddSingleton<IHealthSign, TrailHealth>();

        if (configuration.GetValue("Audit:Sealer", defaultValue: true))
        {
            services.AddHostedService<Sealer>();
        }
    }
}
