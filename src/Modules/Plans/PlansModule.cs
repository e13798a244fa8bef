using SafetyPlatform.Kernel;

namespace SafetyPlatform.Plans;

public sealed class PlansModule : PlatformModule
{
    public override string Name => "Plans";
}
