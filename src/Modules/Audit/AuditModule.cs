using MediatR;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Audit.Archive;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Domain;
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
            ["audit.sign"] = (mediator, cancellationToken) => mediator.Send(new KeepSigned(), cancellationToken),
            ["audit.mail-checkpoint"] = (mediator, cancellationToken) => mediator.Send(new MailCheckpoint(), cancellationToken),
        };

    public override void CompleteModel(ModelBuilder model) => LastEntry.AddTo(model);

    public override void MapApi(IEndpointRouteBuilder api)
    {
        api.MapAudit();
        api.MapWitness();
    }

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ISaveRecorder, SaveRecorder>();
        services.AddScoped<Sealing>();
        services.AddScoped<StoredTree>();
        services.AddScoped<Continuity>();
        services.AddScoped<Erasure>();
        services.AddScoped<SigningKeys>();
        services.AddScoped<PresentRecord>();
        services.AddSingleton<TrailFolder>();
        services.AddSingleton<Witnesses>();
        services.AddScoped<ExportedEntries>();
        services.AddScoped<ArchiveWriting>();
        services.AddScoped<Summary>();
        services.AddScoped<ExportOrders>();
        services.AddSingleton<ExportQueue>();
        services.AddSingleton<EntryWords>();
        services.AddSingleton<IHealthSign, TrailHealth>();

        if (configuration.GetValue("Audit:Sealer", defaultValue: true))
        {
            services.AddHostedService<Sealer>();
        }

        if (configuration.GetValue("Jobs", defaultValue: true))
        {
            services.AddHostedService<ExportBuilder>();
        }
    }
}
