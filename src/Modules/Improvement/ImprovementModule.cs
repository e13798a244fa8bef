using SafetyPlatform.Kernel;

namespace SafetyPlatform.Improvement;

public sealed class ImprovementModule : PlatformModule
{
    public override string Name => "Improvement";
}
