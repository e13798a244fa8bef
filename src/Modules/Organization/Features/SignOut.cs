using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;

namespace SafetyPlatform.Organization.Features;

/// <summary>Records that the person left; the page takes away the cookie.</summary>
[SignedIn]
internal sealed record SignOut : ICommand<Done>
{
    internal sealed class Handler(Act act, CurrentUser user) : IRequestHandler<SignOut, Done>
    {
        public Task<Done> Handle(SignOut command, CancellationToken cancellationToken)
        {
            act.RecordId = user.Id;

            return Task.FromResult<Done>(default);
        }
    }
}
