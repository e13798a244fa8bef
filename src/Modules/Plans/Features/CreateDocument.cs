using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>Begins a governing document: its first version is a draft on the template of its kind.</summary>
[Needs("plans.write")]
internal sealed record CreateDocument(
    DocumentKind Kind, string Title, Role OwnerRole, int WrittenFrom, Guid? ShortVersionOfId = null,
    string? OriginKind = null, Guid? OriginId = null, string? OriginLabel = null, string? OriginHref = null) : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<CreateDocument>
    {
        public Validator()
        {
            RuleFor(x => x.Kind).IsInEnum();
            RuleFor(x => x.Title).NotEmpty().MaximumLength(200);
            RuleFor(x => x.OwnerRole).IsInEnum();
            RuleFor(x => x.WrittenFrom).InclusiveBetween(1990, 2100);
            RuleFor(x => x.ShortVersionOfId).NotEmpty().When(x => x.Kind == DocumentKind.ShortPlan);
            RuleFor(x => x.OriginKind).MaximumLength(40);
            RuleFor(x => x.OriginLabel).MaximumLength(200);
            RuleFor(x => x.OriginHref).MaximumLength(300).Matches(@"^/[^/\\]");
        }
    }

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, Template template, Act act) : IRequestHandler<CreateDocument, Guid>
    {
        public async Task<Guid> Handle(CreateDocument command, CancellationToken cancellationToken)
        {
            if (command.ShortVersionOfId is { } longer && !await db.Set<GoverningDocument>().AnyAsync(d => d.Id == longer, cancellationToken))
            {
                throw new NotFoundException("document", longer);
            }

            var now = clock.GetUtcNow();
            var document = new GoverningDocument
            {
                Id = Guid.CreateVersion7(now),
                Kind = command.Kind,
                Title = command.Title.Trim(),
                OwnerRole = command.OwnerRole,
                WrittenFrom = command.WrittenFrom,
                ShortVersionOfId = command.ShortVersionOfId,
                OriginKind = command.OriginKind,
                OriginId = command.OriginId,
                OriginLabel = command.OriginLabel,
                OriginHref = command.OriginHref,
            };
            document.BeginDraft(now).Write(template.For(command.Kind), now);
            db.Add(document);
            (act.Subject, act.RecordId) = (document.Title, document.Id);

            return document.Id;
        }
    }
}
