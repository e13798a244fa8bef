using SafetyPlatform.Kernel;

namespace SafetyPlatform.Incidents;

public sealed class IncidentsModule : PlatformModule
{
    public override string Name => "Incidents";
}
