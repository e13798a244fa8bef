using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Kernel;
using SafetyPlatform.Kernel.Documents;
using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Reporting.Compose;
using SafetyPlatform.Reporting.Draft;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting;

public sealed class ReportingModule : PlatformModule
{
    public override string Name => "Reporting";

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Reporting.Menu.MyWork", "inbox", "/", "work.read", Order: 1),
        new("Reporting.Menu.Reports", "file-text", "/reports", "reports.read", "Reporting.Menu.Group", 70),
        new("Reporting.Menu.Promises", "handshake", "/promises", "reports.read", "Reporting.Menu.Group", 71),
        new("Reporting.Menu.Board", "landmark", "/board", "board.read", "Reporting.Menu.Group", 72),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Drafter>();
        services.AddScoped<EvidenceSource>();
        services.AddScoped<Approving>();
        services.AddScoped<ReportFetching>();
        services.AddSingleton<ReportComposer>();
        services.AddScoped<ReportFiles>();
        services.AddSingleton(new PdfRenderer(new PdfOptions(configuration["Pdf:Node"] ?? "node", configuration["Pdf:Folder"])));
    }

    public override void MapApi(IEndpointRouteBuilder api) => api.MapReporting();

    public override void Tell(Story story) => ReportingStory.Tell(story);
}
