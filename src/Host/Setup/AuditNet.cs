using SafetyPlatform.Audit.AuditNet;

namespace SafetyPlatform.Host.Setup;

/// <summary>Compiled only with AuditNet=true.</summary>
internal static partial class PlatformHost
{
    static partial void AddCapture(IServiceCollection services, IConfiguration configuration) => services.AddAuditNet(configuration);
}
