using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;

namespace SafetyPlatform.Reporting.Pages.Reporting;

[Needs("reports.write")]
internal sealed class SentenceModel(IMediator mediator) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public SentenceInput Input { get; set; } = null!;

    public ReadableReport Report { get; private set; } = null!;

    public ReportSentence Sentence { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = new SentenceInput(Sentence.TextSv, Sentence.TextEn, Sentence.Reason ?? "");
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        SendAsync(report => new ChangeSentence(report, Id, Input.TextSv, Input.TextEn, Input.Reason), "Reporting.Sentence.Changed", cancellationToken);

    public Task<IActionResult> OnPostRemoveAsync(CancellationToken cancellationToken) =>
        SendAsync(report => new RemoveSentence(report, Id, Input.Reason), "Reporting.Sentence.Removed", cancellationToken);

    public Task<IActionResult> OnPostRestoreAsync(CancellationToken cancellationToken) =>
        SendAsync(report => new RestoreSentence(report, Id), "Reporting.Sentence.Restored", cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken)
    {
        Report = await mediator.Send(new ReadReport(Year, null), cancellationToken);
        Sentence = Report.Sentences.FirstOrDefault(s => s.Id == Id) ?? throw new NotFoundException("sentence", Id);
    }

    private Task<IActionResult> SendAsync(Func<Guid, ICommand<Done>> command, string done, CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await LoadAsync(cancellationToken);
        await mediator.Send(command(Report.Id), cancellationToken);
        StatusMessage = T[done];

        return Redirect($"/reports/{Year}/edit");
    }, cancellationToken);
}

internal sealed record SentenceInput(string TextSv, string TextEn, string Reason);
