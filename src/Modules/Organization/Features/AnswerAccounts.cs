using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>What the command line asks about accounts.</summary>
internal sealed class AnswerAccounts(PlatformDbContext db, IMediator mediator, PasswordLinks links, Texts texts, Act act, TimeProvider clock) :
    IRequestHandler<AddAdministrator, Uri>,
    IRequestHandler<MakePasswordLink, Uri?>,
    IRequestHandler<ListAccounts, IReadOnlyList<AccountLine>>
{
    public async Task<Uri> Handle(AddAdministrator request, CancellationToken cancellationToken)
    {
        var rootId = await db.Set<OrganizationUnit>().Where(u => u.ParentId == null).Select(u => (Guid?)u.Id).SingleOrDefaultAsync(cancellationToken)
            ?? await LayRootAsync(request.Municipality, cancellationToken);
        var personId = await mediator.Send(new AddPerson(request.Name, texts.Of("Organization.Role", Role.Administrator), request.Email, null), cancellationToken);
        await mediator.Send(new GiveRole(personId, Role.Administrator, rootId, clock.Today(), null), cancellationToken);
        act.RecordId = personId;

        return links.Make(personId).Address;
    }

    public async Task<Uri?> Handle(MakePasswordLink request, CancellationToken cancellationToken)
    {
        var address = Person.SearchableOf(request.Email);
        act.RecordId = await db.Set<Person>().Where(p => p.NormalizedEmail == address && p.ClosedAt == null).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(cancellationToken);

        return act.RecordId is { } personId ? links.Make(personId).Address : null;
    }

    public async Task<IReadOnlyList<AccountLine>> Handle(ListAccounts request, CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var roles = (await db.Set<RoleAssignment>().AsNoTracking().Where(a => a.From <= today && (a.To == null || a.To >= today))
            .Select(a => new { a.PersonId, a.Role }).ToListAsync(cancellationToken)).ToLookup(a => a.PersonId, a => a.Role);
        var people = await db.Set<Person>().AsNoTracking().OrderBy(p => p.SearchName)
            .Select(p => new { p.Id, p.Name, Email = p.Email!, HasPassword = p.PasswordHash != null, p.TwoFactorEnabled, p.ClosedAt }).ToListAsync(cancellationToken);

        return [.. people.Select(p => new AccountLine(p.Id, p.Name, p.Email, p.HasPassword, p.TwoFactorEnabled, p.ClosedAt, [.. roles[p.Id].Distinct().Order()]))];
    }

    /// <summary>The code is the first letters of the name; a tree begins with one root.</summary>
    private async Task<Guid> LayRootAsync(string? municipality, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(municipality))
        {
            throw new RuleViolationException("Organization.Rule.NameTheMunicipality") { Field = nameof(AddAdministrator.Municipality) };
        }

        var letters = string.Concat(municipality.ToUpperInvariant().Where(c => c is (>= 'A' and <= 'Z') or 'Å' or 'Ä' or 'Ö').Take(3));

        return await mediator.Send(new AddUnit(municipality, letters.Length == 0 ? "KOM" : letters, UnitKind.Municipality, null, 0, 0), cancellationToken);
    }

    internal sealed class AddAdministratorValidator : AbstractValidator<AddAdministrator>
    {
        public AddAdministratorValidator()
        {
            RuleFor(x => x.Name).NotEmpty().MaximumLength(200);
            RuleFor(x => x.Email).NotEmpty().MaximumLength(254).EmailAddress();
            RuleFor(x => x.Municipality).MaximumLength(120);
        }
    }

    internal sealed class MakePasswordLinkValidator : AbstractValidator<MakePasswordLink>
    {
        public MakePasswordLinkValidator() => RuleFor(x => x.Email).NotEmpty().MaximumLength(254);
    }
}
