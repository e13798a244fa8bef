using System.Globalization;
using MediatR;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Pipeline;

namespace SafetyPlatform.Audit.Features;

/// <summary>Verifies the whole chain and records the result. Nobody has to wait for it with a change of their own.</summary>
[Needs("audit.read")]
internal sealed record CheckTrail : IErrand<TrailVerdict>
{
    internal sealed class Handler(PlatformSender platform) : IRequestHandler<CheckTrail, TrailVerdict>
    {
        public async Task<TrailVerdict> Handle(CheckTrail request, CancellationToken cancellationToken)
        {
            var verdict = await platform.SendAsync(new VerifyTrail(), cancellationToken);
            await platform.SendAsync(new RecordCheck(verdict), cancellationToken);

            return verdict;
        }
    }
}

/// <summary>Keeps what a check found.</summary>
[SystemOnly]
internal sealed record RecordCheck(TrailVerdict Verdict) : ICommand<Done>
{
    internal sealed class Handler(PlatformDbContext db, Act act, TimeProvider clock) : IRequestHandler<RecordCheck, Done>
    {
        public Task<Done> Handle(RecordCheck command, CancellationToken cancellationToken)
        {
            var verdict = command.Verdict;
            db.Add(new AuditCheck
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                At = clock.GetUtcNow().UtcDateTime,
                Checked = verdict.Checked,
                Hash = verdict.Hash,
                IsIntact = verdict.IsIntact,
                FaultSeq = verdict.Fault?.Seq,
                FaultKind = verdict.Fault?.Kind.ToString(),
            });
            act.Facts["checked"] = verdict.Checked.ToString(CultureInfo.InvariantCulture);
            act.Facts["hash"] = verdict.Hash;

            if (verdict.Fault is { } fault)
            {
                act.Facts["fault"] = fault.Kind.ToString();
                act.Facts["firstWrong"] = fault.Seq.ToString(CultureInfo.InvariantCulture);
            }

            return Task.FromResult(default(Done));
        }
    }
}
