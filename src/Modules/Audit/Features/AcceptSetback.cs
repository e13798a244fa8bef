using System.Globalization;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Pipeline;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Features;

internal sealed class AnswerSetback(Continuity continuity) : IRequestHandler<FindSetback, Setback?>
{
    public Task<Setback?> Handle(FindSetback request, CancellationToken cancellationToken) => continuity.FindAsync(cancellationToken);
}

internal sealed class AcceptSetbackValidator : AbstractValidator<AcceptSetback>
{
    public AcceptSetbackValidator()
    {
        RuleFor(x => x.AdministratorEmail).NotEmpty();
        RuleFor(x => x.Reason).MinimumLength(10).MaximumLength(500);
    }
}

internal sealed class AcceptSetbackHandler(PlatformDbContext db, Continuity continuity, StoredTree tree, SigningKeys keys, TrailFolder folder, PlatformSender platform, Act act)
    : IRequestHandler<AcceptSetback, Setback?>
{
    public async Task<Setback?> Handle(AcceptSetback command, CancellationToken cancellationToken)
    {
        var administrator = (await platform.SendAsync(new ListAccounts(), cancellationToken)).SingleOrDefault(a =>
            a.ClosedAt is null && a.Roles.Contains(Role.Administrator) && string.Equals(a.Email, command.AdministratorEmail.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new RuleViolationException("Audit.Rule.NoSuchAdministrator");
        (act.Reason, act.RecordId) = (command.Reason, administrator.Id);

        if (await continuity.FindAsync(cancellationToken) is not { } setback)
        {
            return null;
        }

        var before = Checkpoint.Of(folder.LastSigned()!);
        var head = await db.Set<AuditHead>().SingleAsync(cancellationToken);
        head.Origin = Next(before.Origin);
        folder.KeepAside(before);
        folder.KeepLastSigned(await keys.SignAsync(head.Seq, await tree.RootAsync(head.Seq), cancellationToken));
        act.Facts["signed"] = setback.SizeSigned.ToString(CultureInfo.InvariantCulture);
        act.Facts["found"] = setback.SizeFound.ToString(CultureInfo.InvariantCulture);
        act.Facts["rewritten"] = setback.IsRewritten ? "yes" : "no";
        act.Facts["origin"] = head.Origin;

        return setback;
    }

    /// <summary>The name with its next number: a witness that knows the old name must not be asked to believe two pasts of it.</summary>
    private static string Next(string origin)
    {
        var dot = origin.LastIndexOf('.');

        return dot > 0 && int.TryParse(origin[(dot + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? string.Create(CultureInfo.InvariantCulture, $"{origin[..dot]}.{number + 1}")
            : $"{origin}.2";
    }
}
