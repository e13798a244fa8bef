using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

[Needs("training.manage")]
internal sealed class AttendanceModel(IMediator mediator, CurrentUser user, Texts texts) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AttendanceForm Input { get; set; } = null!;

    public ActivityRecord Activity { get; private set; } = null!;

    public string PlaceOf(Guid? unitId) => user.NameOf(unitId, texts);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input = AttendanceForm.Of(Activity.Units, PlaceOf);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(new RecordAttendance(Id, Input.Lines ?? []), cancellationToken);
        StatusMessage = T["Training.Attendance.Done"];

        return Redirect($"/training/activities/{Id}");
    }, cancellationToken);

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Activity = await mediator.Send(new ShowActivity(Id), cancellationToken);
}

internal sealed record AttendanceForm(List<AttendanceLine>? Lines)
{
    public static AttendanceForm Of(IReadOnlyList<AttendanceRow> rows, Func<Guid?, string> nameOf) =>
        new([.. rows.OrderBy(r => nameOf(r.UnitId), StringComparer.CurrentCulture).Select(r => new AttendanceLine(r.UnitId, r.Invited, r.Attended ?? 0, r.Pupils))]);
}
