using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Reporting.Data;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Draft;

namespace SafetyPlatform.Reporting.Features;

/// <summary>Records what the report means for the economy: nothing, or what the author writes.</summary>
[Needs("reports.write")]
internal sealed record AssessEconomy(Guid ReportId, EconomicConsequence? Consequence, string? TextSv, string? TextEn) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<AssessEconomy>
    {
        public Validator()
        {
            RuleFor(x => x.Consequence).NotNull().IsInEnum();
            RuleFor(x => x.TextSv).NotEmpty().When(x => x.Consequence == EconomicConsequence.Described).MaximumLength(2000);
            RuleFor(x => x.TextEn).NotEmpty().When(x => x.Consequence == EconomicConsequence.Described).MaximumLength(2000);
        }
    }

    internal sealed class Handler(PlatformDbContext db, Drafter drafter, TimeProvider clock, Act act) : IRequestHandler<AssessEconomy, Done>
    {
        public async Task<Done> Handle(AssessEconomy command, CancellationToken cancellationToken)
        {
            var report = await db.ReportAsync(command.ReportId, cancellationToken);
            report.Touch(clock.GetUtcNow().UtcDateTime);
            var described = command.Consequence == EconomicConsequence.Described;
            report.AssessEconomy(command.Consequence!.Value, described ? new Bilingual(command.TextSv!.Trim(), command.TextEn!.Trim()) : new Bilingual("", ""));
            var draft = await drafter.WriteAsync(DraftPeriod.Of(report), cancellationToken);
            report.Take(draft.Sentences.Single(s => s.Key == "economy"), clock);
            (act.RecordId, act.Subject) = (report.Id, report.TitleSv);

            return default;
        }
    }
}
