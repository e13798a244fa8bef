using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Pipeline;
using SafetyPlatform.Reporting.Compose;

namespace SafetyPlatform.Reporting.Features;

/// <summary>The report of a year as a file. That it was fetched is an audit entry.</summary>
/// <param name="Format"><c>docx</c>, <c>pdf</c> or <c>json</c>.</param>
[Needs("reports.read")]
[Leaves("DownloadedReport")]
internal sealed record DownloadReport(int Year, string Format, string? Language) : IQuery<ReportFile>
{
    internal sealed class Validator : AbstractValidator<DownloadReport>
    {
        public Validator() => RuleFor(x => x.Format).Must(ReportFiles.Knows);
    }

    internal sealed class Handler(IMediator mediator, ReportFetching fetching) : IRequestHandler<DownloadReport, ReportFile>
    {
        public async Task<ReportFile> Handle(DownloadReport query, CancellationToken cancellationToken)
        {
            var report = await mediator.Send(new ReadReport(query.Year, query.Language), cancellationToken);

            return await fetching.FetchAsync(report, query.Format, cancellationToken);
        }
    }
}

/// <summary>The same for the board: only what has been sent.</summary>
[Needs("board.read")]
[Leaves("DownloadedReport")]
internal sealed record DownloadSentReport(int Year, string Format, string? Language) : IQuery<ReportFile>
{
    internal sealed class Validator : AbstractValidator<DownloadSentReport>
    {
        public Validator() => RuleFor(x => x.Format).Must(ReportFiles.Knows);
    }

    internal sealed class Handler(IMediator mediator, ReportFetching fetching) : IRequestHandler<DownloadSentReport, ReportFile>
    {
        public async Task<ReportFile> Handle(DownloadSentReport query, CancellationToken cancellationToken)
        {
            var report = await mediator.Send(new ReadSentReport(query.Year, query.Language), cancellationToken);

            return await fetching.FetchAsync(report, query.Format, cancellationToken);
        }
    }
}

/// <summary>Makes the file and records that it was fetched.</summary>
internal sealed class ReportFetching(ReportFiles files, PlatformSender platform)
{
    public async Task<ReportFile> FetchAsync(ReadableReport report, string format, CancellationToken cancellationToken)
    {
        var file = await files.MakeAsync(report, format, cancellationToken);
        await platform.SendAsync(new RecordAct("DownloadedReport", RecordId: report.Id, Subject: file.Name), cancellationToken);

        return file;
    }
}
