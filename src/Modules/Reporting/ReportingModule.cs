using SafetyPlatform.Kernel;

namespace SafetyPlatform.Reporting;

public sealed class ReportingModule : PlatformModule
{
    public override string Name => "Reporting";
}
