using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Reporting.Data;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Features;

/// <summary>Leaves a sentence out of the report, with the reason; it can be brought back.</summary>
[Needs("reports.write")]
internal sealed record RemoveSentence(Guid ReportId, Guid SentenceId, string Reason) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<RemoveSentence>
    {
        public Validator() => RuleFor(x => x.Reason).NotEmpty().MaximumLength(500);
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock, Act act) : IRequestHandler<RemoveSentence, Done>
    {
        public async Task<Done> Handle(RemoveSentence command, CancellationToken cancellationToken)
        {
            var report = await db.ReportAsync(command.ReportId, cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;
            report.Touch(now);
            report.Sentence(command.SentenceId).Remove(command.Reason.Trim(), new Writer(user.Id, user.Name, now));
            (act.RecordId, act.Subject, act.Reason) = (report.Id, report.TitleSv, command.Reason.Trim());

            return default;
        }
    }
}
