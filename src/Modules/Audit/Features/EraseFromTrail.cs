using System.Globalization;
using FluentValidation;
using MediatR;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Pipeline;

namespace SafetyPlatform.Audit.Features;

/// <summary>Why texts leave the trail.</summary>
internal enum ErasureGround
{
    /// <summary>A decision on disposal under the Archives Act and the authority's plan for it.</summary>
    Disposal,

    /// <summary>Erasure under article 17 of the General Data Protection Regulation.</summary>
    RightToErasure,

    /// <summary>It should never have been written: about somebody else, or not for this system.</summary>
    WrittenByMistake,
}

/// <summary>Erases the texts of every entry about a record. That it was done, by whom and on what ground stays in the trail.</summary>
/// <param name="Decision">Number of the decision or case, at most 60 characters; no personal data.</param>
[Needs("audit.erase")]
internal sealed record EraseFromTrail(Guid RecordId, ErasureGround Ground, string Decision) : IErrand<int>
{
    internal sealed class Validator : AbstractValidator<EraseFromTrail>
    {
        public Validator()
        {
            RuleFor(x => x.RecordId).NotEmpty();
            RuleFor(x => x.Ground).IsInEnum();
            RuleFor(x => x.Decision).NotEmpty().MaximumLength(60);
        }
    }

    internal sealed class Handler(PlatformSender platform, Erasure erasure) : IRequestHandler<EraseFromTrail, int>
    {
        public async Task<int> Handle(EraseFromTrail request, CancellationToken cancellationToken)
        {
            var erased = await platform.SendAsync(new EraseTexts(request.RecordId, request.Ground, request.Decision), cancellationToken);
            await erasure.ScrubAsync(cancellationToken);

            return erased;
        }
    }
}

[SystemOnly]
internal sealed record EraseTexts(Guid RecordId, ErasureGround Ground, string Decision) : ICommand<int>
{
    internal sealed class Handler(Erasure erasure, Act act) : IRequestHandler<EraseTexts, int>
    {
        public async Task<int> Handle(EraseTexts command, CancellationToken cancellationToken)
        {
            var erased = await erasure.EraseAsync(command.RecordId, cancellationToken);

            if (erased == 0)
            {
                throw new RuleViolationException("Audit.Rule.NothingToErase");
            }

            act.RecordId = command.RecordId;
            act.Facts["ground"] = command.Ground.ToString();
            act.Facts["decision"] = command.Decision;
            act.Facts["entries"] = erased.ToString(CultureInfo.InvariantCulture);

            return erased;
        }
    }
}

internal sealed class EraseAgainHandler(PlatformSender platform, Erasure erasure) : IRequestHandler<EraseAgain, int>
{
    public async Task<int> Handle(EraseAgain request, CancellationToken cancellationToken)
    {
        if (!await erasure.IsNeededAgainAsync(cancellationToken))
        {
            return 0;
        }

        var erased = await platform.SendAsync(new EraseWhatCameBack(), cancellationToken);
        await erasure.ScrubAsync(cancellationToken);

        return erased;
    }
}

/// <summary>After a restored backup: follows the list that lies beside the database.</summary>
[SystemOnly]
internal sealed record EraseWhatCameBack : ICommand<int>
{
    internal sealed class Handler(Erasure erasure, Act act) : IRequestHandler<EraseWhatCameBack, int>
    {
        public async Task<int> Handle(EraseWhatCameBack command, CancellationToken cancellationToken)
        {
            var erased = await erasure.EraseAgainAsync(cancellationToken);
            act.Facts["entries"] = erased.ToString(CultureInfo.InvariantCulture);

            return erased;
        }
    }
}
