using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Data;

/// <summary>Whether the trail continues what was signed before. The last note lies outside the database: an older one put in its place is noticed.</summary>
internal sealed class Continuity(PlatformDbContext db, TrailFolder folder, StoredTree tree)
{
    /// <returns>Null when all is well.</returns>
    public async Task<Setback?> FindAsync(CancellationToken cancellationToken)
    {
        if (folder.LastSigned() is not { } note)
        {
            return null;
        }

        var signed = Checkpoint.Of(note);
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(cancellationToken);

        if (head.Seq < signed.Size || head.Origin != signed.Origin)
        {
            return new Setback(signed.Size, head.Seq, IsRewritten: false);
        }

        return (await tree.RootAsync(signed.Size)).AsSpan().SequenceEqual(signed.Root) ? null : new Setback(signed.Size, head.Seq, IsRewritten: true);
    }
}
