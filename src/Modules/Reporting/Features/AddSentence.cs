using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Reporting.Data;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Features;

/// <summary>Adds a sentence that no record gives, last in a section, with the reason.</summary>
[Needs("reports.write")]
internal sealed record AddSentence(Guid ReportId, ReportSection Section, string TextSv, string TextEn, string Reason) : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<AddSentence>
    {
        public Validator()
        {
            RuleFor(x => x.Section).IsInEnum();
            RuleFor(x => x.TextSv).NotEmpty().MaximumLength(4000);
            RuleFor(x => x.TextEn).NotEmpty().MaximumLength(4000);
            RuleFor(x => x.Reason).NotEmpty().MaximumLength(500);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock, Act act) : IRequestHandler<AddSentence, Guid>
    {
        public async Task<Guid> Handle(AddSentence command, CancellationToken cancellationToken)
        {
            var report = await db.ReportAsync(command.ReportId, cancellationToken);

            if (command.Section == ReportSection.Proposals)
            {
                throw new RuleViolationException("Reporting.Rule.ProposalsFollowRecords") { Field = nameof(Section) };
            }

            var now = clock.GetUtcNow().UtcDateTime;
            report.Touch(now);
            var last = report.Sentences.Where(s => s.Section == command.Section).OrderBy(s => s.Paragraph).ThenBy(s => s.Position).LastOrDefault();
            var id = Guid.CreateVersion7(clock.GetUtcNow());
            var sentence = new ReportSentence
            {
                Id = id,
                ReportId = report.Id,
                Key = $"added.{id:N}",
                Section = command.Section,
                Paragraph = last?.Paragraph ?? 1,
                Position = (last?.Position ?? 0) + 1,
            };
            sentence.Change(new Bilingual(command.TextSv.Trim(), command.TextEn.Trim()), command.Reason.Trim(), new Writer(user.Id, user.Name, now));
            report.Sentences.Add(sentence);
            (act.RecordId, act.Subject, act.Reason) = (report.Id, report.TitleSv, command.Reason.Trim());

            return id;
        }
    }
}
