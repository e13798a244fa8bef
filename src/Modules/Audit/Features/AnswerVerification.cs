using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Features;

internal sealed class AnswerVerification(PlatformDbContext db, StoredTree tree, SigningKeys keys, TrailFolder folder) : IRequestHandler<VerifyTrail, TrailVerdict>
{
    private const int Named = 100;

    public async Task<TrailVerdict> Handle(VerifyTrail request, CancellationToken cancellationToken)
    {
        var (checkedEntries, head, fault) = await new Verification(db, tree, keys, folder).WalkAsync([.. (request.Heads ?? []).Select(NoteOf)], cancellationToken);
        var unsealed = db.Set<AuditEntry>().Where(e => e.Seq == null);
        var ids = await unsealed.OrderBy(e => e.Id).Select(e => e.Id).Take(Named).ToListAsync(cancellationToken);
        var count = ids.Count < Named ? ids.Count : await unsealed.CountAsync(cancellationToken);

        return new TrailVerdict(checkedEntries, head.Seq, Convert.ToHexStringLower(head.Hash), fault, count, ids);
    }

    private static SignedNote NoteOf(string head)
    {
        try
        {
            return Checkpoint.Parse(Encoding.UTF8.GetBytes(head)).Note;
        }
        catch (FormatException)
        {
            throw new RuleViolationException("Audit.Rule.NotANote");
        }
    }
}
