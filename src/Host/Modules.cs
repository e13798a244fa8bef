using SafetyPlatform.Audit;
using SafetyPlatform.Improvement;
using SafetyPlatform.Incidents;
using SafetyPlatform.Integrations;
using SafetyPlatform.Kernel;
using SafetyPlatform.Notifications;
using SafetyPlatform.Organization;
using SafetyPlatform.Plans;
using SafetyPlatform.Reporting;
using SafetyPlatform.Training;

namespace SafetyPlatform.Host;

internal static class Modules
{
    /// <summary>Every module; a story is told in this order where two things happen at the same minute.</summary>
    public static readonly ModuleList All = new(
    [
        new OrganizationModule(),
        new PlansModule(),
        new IncidentsModule(),
        new ImprovementModule(),
        new TrainingModule(),
        new ReportingModule(),
        new NotificationsModule(),
        new AuditModule(),
        new IntegrationsModule(),
    ]);
}
