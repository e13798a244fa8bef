using FluentValidation;
using MediatR;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;

namespace SafetyPlatform.Audit.Features;

/// <summary>The export of a person: the entries in reach, with the texts that the person may see in the product.</summary>
[Needs("audit.export")]
[Leaves("ExportTrail")]
internal sealed record DownloadTrail(DateOnly From, DateOnly To, Guid? UnitId, TrailFormat Format, Stream Target) : IErrand<long>
{
    internal sealed class Validator : AbstractValidator<DownloadTrail>
    {
        public Validator()
        {
            RuleFor(x => x.From).NotEmpty();
            RuleFor(x => x.To).GreaterThanOrEqualTo(x => x.From);
            RuleFor(x => x.Format).IsInEnum();
        }
    }

    internal sealed class Handler(Export export) : IRequestHandler<DownloadTrail, long>
    {
        public Task<long> Handle(DownloadTrail request, CancellationToken cancellationToken) =>
            export.WriteAsync(request.From, request.To, request.UnitId, request.Format, request.Target, cancellationToken);
    }
}

internal sealed class AnswerExport(Export export) : IRequestHandler<ExportTrail, long>
{
    public Task<long> Handle(ExportTrail request, CancellationToken cancellationToken) =>
        export.WriteAsync(request.From, request.To, request.UnitId, request.Format, request.Target, cancellationToken);
}
