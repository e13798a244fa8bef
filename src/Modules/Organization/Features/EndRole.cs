using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Gives a role its last day. A last day in the past ends it at once; the installation keeps an administrator.</summary>
[Needs("people.manage")]
internal sealed record EndRole(Guid RecordId, Guid AssignmentId, DateOnly LastDay) : ICommand<Done>, IConcernsRecord
{
    internal sealed class Validator : AbstractValidator<EndRole>
    {
        public Validator()
        {
            RuleFor(x => x.RecordId).NotEmpty();
            RuleFor(x => x.AssignmentId).NotEmpty();
            RuleFor(x => x.LastDay).NotEmpty();
        }
    }

    internal sealed class Handler(PlatformDbContext db, Administrators administrators, Act act, Texts texts) : IRequestHandler<EndRole, Done>
    {
        public async Task<Done> Handle(EndRole command, CancellationToken cancellationToken)
        {
            var held = await db.Set<RoleAssignment>().SingleOrDefaultAsync(a => a.Id == command.AssignmentId && a.PersonId == command.RecordId, cancellationToken)
                ?? throw new NotFoundException("role", command.AssignmentId);
            await administrators.KeepOneWithoutAsync(a => a.Id != held.Id, "LastDay", cancellationToken);
            held.End(command.LastDay);
            act.Subject = texts.Of("Organization.Role", held.Role);

            return default;
        }
    }
}
