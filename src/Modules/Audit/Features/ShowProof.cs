using System.Text;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Audit.Features;

/// <summary>The newest checkpoint that was signed, as a note.</summary>
[OpenToAll("hashes and a signature")]
internal sealed record ShowCheckpoint : IQuery<string>
{
    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ShowCheckpoint, string>
    {
        public async Task<string> Handle(ShowCheckpoint request, CancellationToken cancellationToken) =>
            await db.Set<AuditCheckpoint>().Where(c => c.Origin == db.Set<AuditHead>().Single().Origin).OrderByDescending(c => c.Size).Select(c => c.Note)
                .FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("checkpoint", "newest");
    }
}

[OpenToAll("public keys")]
internal sealed record ShowLogKeys : IQuery<string>
{
    internal sealed class Handler(SigningKeys keys) : IRequestHandler<ShowLogKeys, string>
    {
        public async Task<string> Handle(ShowLogKeys request, CancellationToken cancellationToken)
        {
            var history = await keys.HistoryAsync(cancellationToken);

            return history.Keys.Count == 0 ? throw new NotFoundException("keys", "") : Encoding.UTF8.GetString(history.Write());
        }
    }
}

/// <param name="From">Number of entries that the asker has seen signed.</param>
/// <param name="To">Number of entries of a newer checkpoint.</param>
[OpenToAll("hashes")]
internal sealed record ProveConsistency(long From, long To) : IQuery<string>
{
    internal sealed class Validator : AbstractValidator<ProveConsistency>
    {
        public Validator()
        {
            RuleFor(x => x.From).GreaterThan(0);
            RuleFor(x => x.To).GreaterThanOrEqualTo(x => x.From);
        }
    }

    internal sealed class Handler(PlatformDbContext db, StoredTree tree) : IRequestHandler<ProveConsistency, string>
    {
        public async Task<string> Handle(ProveConsistency request, CancellationToken cancellationToken)
        {
            if (request.To > await db.Set<AuditHead>().Select(h => h.Seq).SingleAsync(cancellationToken))
            {
                throw new NotFoundException("entry", request.To);
            }

            return string.Concat((await tree.ConsistencyAsync(request.From, request.To)).Select(hash => $"{Convert.ToHexStringLower(hash)}\n"));
        }
    }
}
