using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Integrations.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Integrations.Features;

/// <summary>Makes an access token for a program that acts as oneself, good for at most a year. The answer is the only time it is shown.</summary>
[Needs("tokens.own")]
[HoldsSecret]
internal sealed record MakeAccessToken(string Name, DateOnly LastDay) : ICommand<string>
{
    internal sealed class Validator : AbstractValidator<MakeAccessToken>
    {
        public Validator()
        {
            RuleFor(x => x.Name).NotEmpty().MaximumLength(100);
            RuleFor(x => x.LastDay).NotEmpty();
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, Act act, TimeProvider clock) : IRequestHandler<MakeAccessToken, string>
    {
        public Task<string> Handle(MakeAccessToken command, CancellationToken cancellationToken)
        {
            var today = clock.Today();

            if (command.LastDay < today || command.LastDay > today.AddYears(1))
            {
                throw new RuleViolationException("Integrations.Rule.WithinAYear") { Field = nameof(LastDay) };
            }

            var text = TokenText.New();
            var token = new AccessToken
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                PersonId = user.Id!.Value,
                Name = command.Name,
                Hash = TokenText.HashOf(text),
                MadeAt = clock.GetUtcNow().UtcDateTime,
                LastDay = command.LastDay,
            };
            db.Add(token);
            act.RecordId = token.Id;

            return Task.FromResult(text);
        }
    }
}
