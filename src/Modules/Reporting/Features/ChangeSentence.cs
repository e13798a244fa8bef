using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Reporting.Data;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Features;

/// <summary>Writes other words in place of a sentence. What the records gave is kept beside them.</summary>
[Needs("reports.write")]
internal sealed record ChangeSentence(Guid ReportId, Guid SentenceId, string TextSv, string TextEn, string Reason) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<ChangeSentence>
    {
        public Validator()
        {
            RuleFor(x => x.TextSv).NotEmpty().MaximumLength(4000);
            RuleFor(x => x.TextEn).NotEmpty().MaximumLength(4000);
            RuleFor(x => x.Reason).NotEmpty().MaximumLength(500);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock, Act act) : IRequestHandler<ChangeSentence, Done>
    {
        public async Task<Done> Handle(ChangeSentence command, CancellationToken cancellationToken)
        {
            var report = await db.ReportAsync(command.ReportId, cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;
            report.Touch(now);
            report.Sentence(command.SentenceId).Change(new Bilingual(command.TextSv.Trim(), command.TextEn.Trim()), command.Reason.Trim(), new Writer(user.Id, user.Name, now));
            (act.RecordId, act.Subject, act.Reason) = (report.Id, report.TitleSv, command.Reason.Trim());

            return default;
        }
    }
}
