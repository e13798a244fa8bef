using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Reporting.Data;

namespace SafetyPlatform.Reporting.Features;

/// <summary>Takes back what the records gave; a sentence that was added by hand is taken out.</summary>
[Needs("reports.write")]
internal sealed record RestoreSentence(Guid ReportId, Guid SentenceId) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<RestoreSentence>
    {
        public Validator() => RuleFor(x => x.SentenceId).NotEmpty();
    }

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, Act act) : IRequestHandler<RestoreSentence, Done>
    {
        public async Task<Done> Handle(RestoreSentence command, CancellationToken cancellationToken)
        {
            var report = await db.ReportAsync(command.ReportId, cancellationToken);
            report.Touch(clock.GetUtcNow().UtcDateTime);
            (act.RecordId, act.Subject) = (report.Id, report.TitleSv);
            var sentence = report.Sentence(command.SentenceId);

            if (sentence.GeneratedSv.Length == 0)
            {
                Draft.Redraft.Drop(report, sentence, db);
            }
            else
            {
                sentence.Restore();
            }

            return default;
        }
    }
}
