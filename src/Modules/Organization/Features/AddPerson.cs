using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Adds a person with an account. Without a password the account cannot be used until one is set through an invitation.</summary>
[Needs("people.manage")]
[HoldsSecret]
internal sealed record AddPerson(string Name, string Title, string Email, string? Password) : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<AddPerson>
    {
        public Validator()
        {
            RuleFor(x => x.Name).NotEmpty().MaximumLength(200);
            RuleFor(x => x.Title).NotEmpty().MaximumLength(120);
            RuleFor(x => x.Email).NotEmpty().MaximumLength(254).EmailAddress();
            RuleFor(x => x.Password).MaximumLength(128);
        }
    }

    internal sealed class Handler(UserManager<Person> people, Act act, TimeProvider clock) : IRequestHandler<AddPerson, Guid>
    {
        public async Task<Guid> Handle(AddPerson command, CancellationToken cancellationToken)
        {
            if (await people.FindByEmailAsync(command.Email) is not null)
            {
                throw new RuleViolationException("Organization.Rule.AddressIsTaken") { Field = nameof(Email) };
            }

            var person = new Person
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Name = command.Name,
                Title = command.Title,
                UserName = command.Email,
                Email = command.Email,
                EmailConfirmed = true,
                LockoutEnabled = true,
                AddedAt = clock.GetUtcNow().UtcDateTime,
            };
            act.RecordId = person.Id;
            var result = command.Password is null ? await people.CreateAsync(person) : await people.CreateAsync(person, command.Password);

            if (!result.Succeeded)
            {
                throw new RuleViolationException("Organization.Rule.PasswordTooWeak") { Field = nameof(Password) };
            }

            return person.Id;
        }
    }
}
