using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Pipeline;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Features;

/// <summary>Signs the sealed trail as it stands. What does not continue what was signed before is not signed.</summary>
[SystemOnly]
internal sealed record SignCheckpoint : ICommand<Done>
{
    internal sealed class Handler(PlatformDbContext db, Continuity continuity, StoredTree tree, SigningKeys keys, TrailFolder folder, Act act, TimeProvider clock)
        : IRequestHandler<SignCheckpoint, Done>
    {
        public async Task<Done> Handle(SignCheckpoint command, CancellationToken cancellationToken)
        {
            if (await continuity.FindAsync(cancellationToken) is { } setback)
            {
                throw new RuleViolationException(setback.IsRewritten ? "Audit.Rule.Rewritten" : "Audit.Rule.WentBack", setback.SizeSigned, setback.SizeFound);
            }

            var size = await db.Set<AuditHead>().Select(h => h.Seq).SingleAsync(cancellationToken);
            var root = await tree.RootAsync(size);
            var note = await keys.SignAsync(size, root, cancellationToken);
            await KeepAsync(Checkpoint.Of(note), note, cancellationToken);

            // Before the commit: what has been signed may be known outside, whether or not this goes well.
            folder.KeepLastSigned(note);
            act.Facts["size"] = size.ToString(CultureInfo.InvariantCulture);
            act.Facts["root"] = Convert.ToHexStringLower(root);

            return default;
        }

        private async Task KeepAsync(Checkpoint checkpoint, SignedNote note, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var before = await db.Set<AuditCheckpoint>().SingleOrDefaultAsync(c => c.Origin == checkpoint.Origin && c.Size == checkpoint.Size, cancellationToken);

            if (before is not null)
            {
                before.Note = note.ToString();

                return;
            }

            db.Add(new AuditCheckpoint { Id = Guid.CreateVersion7(now), Origin = checkpoint.Origin, Size = checkpoint.Size, At = now.UtcDateTime, Note = note.ToString() });
        }
    }
}

internal sealed class AnswerCheckpoint(PlatformDbContext db, PlatformSender platform)
    : IRequestHandler<GetCheckpoint, SignedHead?>, IRequestHandler<GetLastSigned, SignedHead?>
{
    public async Task<SignedHead?> Handle(GetCheckpoint request, CancellationToken cancellationToken)
    {
        var head = await db.Set<AuditHead>().AsNoTracking().SingleAsync(cancellationToken);

        if (head.Seq == 0)
        {
            return null;
        }

        var last = await LastAsync(cancellationToken);

        if (last?.Size != head.Seq)
        {
            await platform.SendAsync(new SignCheckpoint(), cancellationToken);
            last = await LastAsync(cancellationToken);
        }

        return Told(last!);
    }

    public async Task<SignedHead?> Handle(GetLastSigned request, CancellationToken cancellationToken) =>
        await LastAsync(cancellationToken) is { } last ? Told(last) : null;

    public static SignedHead Told(AuditCheckpoint signed)
    {
        var checkpoint = Checkpoint.Of(NoteOf(signed));

        return new SignedHead(checkpoint.Origin, checkpoint.Size, Convert.ToHexStringLower(checkpoint.Root), signed.Note, signed.At);
    }

    public static SignedNote NoteOf(AuditCheckpoint signed) => SignedNote.Parse(System.Text.Encoding.UTF8.GetBytes(signed.Note));

    private Task<AuditCheckpoint?> LastAsync(CancellationToken cancellationToken) =>
        db.Set<AuditCheckpoint>().AsNoTracking().Where(c => c.Origin == db.Set<AuditHead>().Single().Origin).OrderByDescending(c => c.Size).FirstOrDefaultAsync(cancellationToken);
}
