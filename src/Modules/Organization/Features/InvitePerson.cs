using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;

namespace SafetyPlatform.Organization.Features;

/// <summary>Adds a person and mails the link with which the first password is chosen.</summary>
[Needs("people.manage")]
internal sealed record InvitePerson(string Name, string Title, string Email) : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<InvitePerson>
    {
        public Validator()
        {
            RuleFor(x => x.Name).NotEmpty().MaximumLength(200);
            RuleFor(x => x.Title).NotEmpty().MaximumLength(120);
            RuleFor(x => x.Email).NotEmpty().MaximumLength(254).EmailAddress();
        }
    }

    internal sealed class Handler(IMediator mediator, Act act) : IRequestHandler<InvitePerson, Guid>
    {
        public async Task<Guid> Handle(InvitePerson command, CancellationToken cancellationToken)
        {
            var id = await mediator.Send(new AddPerson(command.Name, command.Title, command.Email, Password: null), cancellationToken);
            await mediator.Send(new SendPasswordLink(id), cancellationToken);
            act.RecordId = id;

            return id;
        }
    }
}
