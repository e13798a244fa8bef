using SafetyPlatform.Kernel;

namespace SafetyPlatform.Training;

public sealed class TrainingModule : PlatformModule
{
    public override string Name => "Training";
}
