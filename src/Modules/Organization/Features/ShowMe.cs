using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Organization.Features;

/// <summary>Who asks, and with what rights today.</summary>
[SignedIn]
internal sealed record ShowMe : IQuery<Me>
{
    internal sealed class Handler(CurrentUser user) : IRequestHandler<ShowMe, Me>
    {
        public Task<Me> Handle(ShowMe query, CancellationToken cancellationToken) => Task.FromResult(new Me(
            user.Id!.Value,
            user.Name,
            [.. user.Assignments.Select(a => new MyRole(a.Role, a.BranchId))],
            [.. PermissionTable.Names.Where(user.Can).Order(StringComparer.Ordinal)]));
    }
}

internal sealed record Me(Guid Id, string Name, IReadOnlyList<MyRole> Roles, IReadOnlyList<string> Permissions);

internal sealed record MyRole(Role Role, Guid BranchId);
