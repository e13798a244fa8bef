using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Corrects a person's name or title.</summary>
[Needs("people.manage")]
internal sealed record ChangePerson(Guid RecordId, string Name, string Title) : ICommand<Done>, IConcernsRecord
{
    internal sealed class Validator : AbstractValidator<ChangePerson>
    {
        public Validator()
        {
            RuleFor(x => x.RecordId).NotEmpty();
            RuleFor(x => x.Name).NotEmpty().MaximumLength(200);
            RuleFor(x => x.Title).NotEmpty().MaximumLength(120);
        }
    }

    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ChangePerson, Done>
    {
        public async Task<Done> Handle(ChangePerson command, CancellationToken cancellationToken)
        {
            var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == command.RecordId, cancellationToken)
                ?? throw new NotFoundException("person", command.RecordId);
            (person.Name, person.Title) = (command.Name, command.Title);

            return default;
        }
    }
}
