using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Audit.Features;

/// <summary>The value of the filter "who": a person's id, <c>platform</c> or <c>visitor</c>; anything else is everybody.</summary>
internal static class Who
{
    public const string Platform = "platform";
    public const string Visitor = "visitor";

    public static IQueryable<AuditEntry> By(this IQueryable<AuditEntry> entries, string? who) => who switch
    {
        Platform => entries.Where(e => e.ActorKind == ActorKind.System),
        Visitor => entries.Where(e => e.ActorKind == ActorKind.Anonymous),
        _ when Guid.TryParse(who, out var id) => entries.Where(e => e.ActorId == id),
        _ => entries,
    };
}
