using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Names the organisation as it is written in reports.</summary>
[Needs("settings.manage")]
internal sealed record NameOrganization(string Municipality, string Administration, string Activity, string Board) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<NameOrganization>
    {
        public Validator()
        {
            RuleFor(x => x.Municipality).NotEmpty().MaximumLength(120);
            RuleFor(x => x.Administration).NotEmpty().MaximumLength(120);
            RuleFor(x => x.Activity).NotEmpty().MaximumLength(120);
            RuleFor(x => x.Board).NotEmpty().MaximumLength(120);
        }
    }

    internal sealed class Handler(PlatformDbContext db, Act act) : IRequestHandler<NameOrganization, Done>
    {
        public async Task<Done> Handle(NameOrganization command, CancellationToken cancellationToken)
        {
            var profile = await db.FindAsync<OrganizationProfile>([OrganizationProfile.TheOne], cancellationToken);

            if (profile is null)
            {
                db.Add(new OrganizationProfile
                {
                    Municipality = command.Municipality,
                    Administration = command.Administration,
                    Activity = command.Activity,
                    Board = command.Board,
                });
            }
            else
            {
                (profile.Municipality, profile.Administration, profile.Activity, profile.Board) =
                    (command.Municipality, command.Administration, command.Activity, command.Board);
            }

            (act.RecordId, act.Subject) = (OrganizationProfile.TheOne, command.Municipality);

            return default;
        }
    }
}
