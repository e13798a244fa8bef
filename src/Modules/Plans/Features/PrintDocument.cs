using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Plans.Features;

/// <summary>The text in force, for paper. That it was asked for is an audit entry: what is on paper is out of the product.</summary>
[Needs("plans.read")]
[SensitiveRead]
internal sealed record PrintDocument(Guid RecordId) : IQuery<DocumentView>, IConcernsRecord
{
    internal sealed class Handler(IMediator mediator) : IRequestHandler<PrintDocument, DocumentView>
    {
        public Task<DocumentView> Handle(PrintDocument query, CancellationToken cancellationToken) => LooseSheets.FindAsync(mediator, query.RecordId, cancellationToken);
    }
}

/// <summary>The same, to keep as a file.</summary>
[Needs("plans.read")]
[SensitiveRead]
internal sealed record DownloadDocument(Guid RecordId) : IQuery<DocumentView>, IConcernsRecord
{
    internal sealed class Handler(IMediator mediator) : IRequestHandler<DownloadDocument, DocumentView>
    {
        public Task<DocumentView> Handle(DownloadDocument query, CancellationToken cancellationToken) => LooseSheets.FindAsync(mediator, query.RecordId, cancellationToken);
    }
}

internal static class LooseSheets
{
    public static async Task<DocumentView> FindAsync(IMediator mediator, Guid id, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowDocument(id), cancellationToken) is { InForce: not null } document ? document : throw new NotFoundException("document", id);
}
