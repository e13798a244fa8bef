using SafetyPlatform.Kernel;

namespace SafetyPlatform.Audit;

public sealed class AuditModule : PlatformModule
{
    public override string Name => "Audit";
}
