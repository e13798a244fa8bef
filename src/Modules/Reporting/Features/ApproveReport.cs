using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Reporting.Compose;
using SafetyPlatform.Reporting.Data;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Features;

/// <summary>The three approvals of a report. Each binds the person to the content with this fingerprint and to no other.</summary>
internal interface IApproval : ICommand<Done>
{
    Guid ReportId { get; }

    /// <summary>Fingerprint of the Swedish document that the person has before them.</summary>
    string ContentHash { get; }
}

/// <summary>The draft has been read and holds; every promise of earlier reports is answered.</summary>
[Needs("reports.review")]
internal sealed record ReviewReport(Guid ReportId, string ContentHash) : IApproval
{
    internal sealed class Validator : AbstractValidator<ReviewReport>
    {
        public Validator() => RuleFor(x => x.ContentHash).NotEmpty().Length(64);
    }

    internal sealed class Handler(PlatformDbContext db, Approving approving) : IRequestHandler<ReviewReport, Done>
    {
        public async Task<Done> Handle(ReviewReport command, CancellationToken cancellationToken)
        {
            var year = await db.Set<YearlyReport>().Where(r => r.Id == command.ReportId).Select(r => r.Year).SingleOrDefaultAsync(cancellationToken);
            var open = await db.Set<Promise>().CountAsync(p => p.State == PromiseState.Open && p.Year <= year && p.MadeIn < year, cancellationToken);

            return open == 0
                ? await approving.ApproveAsync(command, ApprovalStep.Review, cancellationToken)
                : throw new RuleViolationException(open == 1 ? "Reporting.Rule.PromiseOpen" : "Reporting.Rule.PromisesOpen", open);
        }
    }
}

/// <summary>The head of schools stands behind the report.</summary>
[Needs("reports.approve.head")]
internal sealed record ApproveAsHeadOfSchools(Guid ReportId, string ContentHash) : IApproval
{
    internal sealed class Validator : AbstractValidator<ApproveAsHeadOfSchools>
    {
        public Validator() => RuleFor(x => x.ContentHash).NotEmpty().Length(64);
    }

    internal sealed class Handler(Approving approving) : IRequestHandler<ApproveAsHeadOfSchools, Done>
    {
        public Task<Done> Handle(ApproveAsHeadOfSchools command, CancellationToken cancellationToken) =>
            approving.ApproveAsync(command, ApprovalStep.HeadOfSchools, cancellationToken);
    }
}

/// <summary>The head of administration approves the report for the board.</summary>
[Needs("reports.approve.director")]
internal sealed record ApproveAsDirector(Guid ReportId, string ContentHash) : IApproval
{
    internal sealed class Validator : AbstractValidator<ApproveAsDirector>
    {
        public Validator() => RuleFor(x => x.ContentHash).NotEmpty().Length(64);
    }

    internal sealed class Handler(Approving approving) : IRequestHandler<ApproveAsDirector, Done>
    {
        public Task<Done> Handle(ApproveAsDirector command, CancellationToken cancellationToken) =>
            approving.ApproveAsync(command, ApprovalStep.Director, cancellationToken);
    }
}

/// <summary>What the three have in common.</summary>
internal sealed class Approving(PlatformDbContext db, ReportComposer composer, IMediator mediator, CurrentUser user, TimeProvider clock, Act act)
{
    public async Task<Done> ApproveAsync(IApproval command, ApprovalStep step, CancellationToken cancellationToken)
    {
        var report = await db.ReportAsync(command.ReportId, cancellationToken);
        var person = user.Id ?? throw new RuleViolationException("Reporting.Rule.PersonMissing");
        var (sv, en) = composer.Hashes(report);

        if (sv != command.ContentHash)
        {
            throw new RuleViolationException("Reporting.Rule.ReadSomethingElse");
        }

        var names = await mediator.Send(new NamesOf([person]), cancellationToken);
        report.Approve(new ReportApproval
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ReportId = report.Id,
            Step = step,
            PersonId = person,
            Name = user.Name,
            Title = names.TryGetValue(person, out var name) ? name.Title : "",
            At = clock.GetUtcNow().UtcDateTime,
            On = clock.Today(),
            HashSv = sv,
            HashEn = en,
        });
        (act.RecordId, act.Subject) = (report.Id, report.TitleSv);
        act.Facts["contentHash"] = sv;

        return default;
    }
}
