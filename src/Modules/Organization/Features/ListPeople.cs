using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>People by name, a page at a time, with the roles they hold today.</summary>
/// <param name="Search">Part of a name or an address, in any case; null for everyone.</param>
/// <param name="After">Where the page before ended.</param>
[Needs("people.manage")]
[SensitiveRead]
internal sealed record ListPeople(string? Search, string? After, int Size = 50) : IQuery<Page<PersonLine>>
{
    internal sealed class Validator : AbstractValidator<ListPeople>
    {
        public Validator()
        {
            RuleFor(x => x.Search).MaximumLength(100);
            RuleFor(x => x.After).MaximumLength(300);
            RuleFor(x => x.Size).InclusiveBetween(1, 200);
        }
    }

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock) : IRequestHandler<ListPeople, Page<PersonLine>>
    {
        public async Task<Page<PersonLine>> Handle(ListPeople query, CancellationToken cancellationToken)
        {
            var people = await Matching(query).OrderBy(p => p.SearchName).ThenBy(p => p.Id).Take(query.Size + 1)
                .Select(p => new { p.Id, p.Name, p.Title, p.SearchName, Email = p.Email!, HasPassword = p.PasswordHash != null, p.TwoFactorEnabled, p.ClosedAt })
                .ToListAsync(cancellationToken);
            var shown = people.Take(query.Size).ToList();
            var roles = await RolesOfAsync([.. shown.Select(p => p.Id)], cancellationToken);

            return new Page<PersonLine>(
                [.. shown.Select(p => new PersonLine(p.Id, p.Name, p.Title, p.Email, p.HasPassword, p.TwoFactorEnabled, p.ClosedAt, [.. roles[p.Id]]))],
                people.Count > query.Size ? $"{shown[^1].Id:N}{shown[^1].SearchName}" : null);
        }

        private IQueryable<Person> Matching(ListPeople query)
        {
            var people = db.Set<Person>().AsNoTracking();

            if (!string.IsNullOrWhiteSpace(query.Search))
            {
                var part = Person.SearchableOf(query.Search);
                people = people.Where(p => p.SearchName.Contains(part) || p.NormalizedEmail!.Contains(part));
            }

            if (query.After is { Length: > 32 } after && Guid.TryParseExact(after[..32], "N", out var id))
            {
                var name = after[32..];
                people = people.Where(p => p.SearchName.CompareTo(name) > 0 || (p.SearchName == name && p.Id.CompareTo(id) > 0));
            }

            return people;
        }

        private async Task<ILookup<Guid, HeldRole>> RolesOfAsync(List<Guid> ids, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var rows = await (
                from held in db.Set<RoleAssignment>().AsNoTracking()
                join branch in db.Set<OrganizationUnit>() on held.BranchId equals branch.Id
                where ids.Contains(held.PersonId) && held.From <= today && (held.To == null || held.To >= today)
                orderby held.Role, branch.Name
                select new { held.PersonId, Role = new HeldRole(held.Id, held.Role, held.BranchId, branch.Name, held.From, held.To) }).ToListAsync(cancellationToken);

            return rows.ToLookup(r => r.PersonId, r => r.Role);
        }
    }
}

/// <param name="HasPassword">False while the invitation waits.</param>
internal sealed record PersonLine(
    Guid Id, string Name, string Title, string Email, bool HasPassword, bool HasSecondFactor, DateTime? ClosedAt, IReadOnlyList<HeldRole> Roles);

internal sealed record HeldRole(Guid Id, Role Role, Guid BranchId, string BranchName, DateOnly From, DateOnly? To);
