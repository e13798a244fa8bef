using SafetyPlatform.Kernel;

namespace SafetyPlatform.Integrations;

public sealed class IntegrationsModule : PlatformModule
{
    public override string Name => "Integrations";
}
