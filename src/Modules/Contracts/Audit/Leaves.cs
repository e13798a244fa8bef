namespace SafetyPlatform.Contracts.Audit;

/// <summary>
/// Names the types of audit entries that something writes in place of the one called after the message itself: a sign-in that
/// failed. With the commands and the sensitive reads they are all the types there are; docs/audit-events.md is made from them.
/// </summary>
/// <param name="types">Their meaning in both languages stands under <c>Audit.Type.*</c> in the texts.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LeavesAttribute(params string[] types) : Attribute
{
    public IReadOnlyList<string> Types => types;
}
