using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Organization.Domain;

/// <summary>A role that a person holds over a branch of the tree between two dates.</summary>
internal sealed class RoleAssignment
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required Role Role { get; init; }

    public required Guid BranchId { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; null until further notice.</summary>
    public DateOnly? To { get; private set; }

    public void End(DateOnly lastDay)
    {
        if (lastDay < From)
        {
            throw new RuleViolationException("Organization.Rule.EndsBeforeItBegins") { Field = "LastDay" };
        }

        To = lastDay;
    }
}
