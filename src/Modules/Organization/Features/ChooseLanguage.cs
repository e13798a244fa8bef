using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>The language a person wants to read and get mail in: <c>sv</c> or <c>en</c>.</summary>
[SignedIn]
internal sealed record ChooseLanguage(string Language) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<ChooseLanguage>
    {
        public Validator() => RuleFor(x => x.Language).Must(l => l is "sv" or "en");
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, Act act) : IRequestHandler<ChooseLanguage, Done>
    {
        public async Task<Done> Handle(ChooseLanguage command, CancellationToken cancellationToken)
        {
            act.RecordId = user.Id;
            (await db.Set<Person>().SingleAsync(p => p.Id == user.Id, cancellationToken)).Language = command.Language;

            return default;
        }
    }
}
