using SafetyPlatform.Kernel;

namespace SafetyPlatform.Notifications;

public sealed class NotificationsModule : PlatformModule
{
    public override string Name => "Notifications";
}
