using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Audit.AuditNet;

/// <summary>Lets Audit.NET capture what a save changes, and tells its other providers where the configuration names any.</summary>
public static class AuditNetServices
{
    public static IServiceCollection AddAuditNet(this IServiceCollection services, IConfiguration configuration)
    {
        var providers = Providers.From(configuration.GetSection("Audit:AuditNet:Copies"));
        services.AddScoped<SaveRecorder>();
        services.Replace(ServiceDescriptor.Scoped<ISaveRecorder, AuditNetRecorder>());
        services.AddSingleton(p => new Copies(providers, p.GetRequiredService<ILogger<Copies>>()));

        return providers.Count == 0
            ? services
            : services.ConfigureDbContext<PlatformDbContext>((p, options) => options.AddInterceptors(p.GetRequiredService<Copies>()), ServiceLifetime.Singleton);
    }
}
