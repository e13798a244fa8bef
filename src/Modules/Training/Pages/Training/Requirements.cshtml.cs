using MediatR;
using Microsoft.AspNetCore.Mvc;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Training.Pages.Training;

[Needs("training.read")]
internal sealed class RequirementsModel(IMediator mediator, CurrentUser user, Texts texts) : FormPage
{
    public IReadOnlyList<RequirementLine> Requirements { get; private set; } = [];

    public bool MayDecide => user.Can("training.requirements");

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public Task<IActionResult> OnPostEndAsync(Guid requirementId, CancellationToken cancellationToken) => SubmitAsync(async () =>
    {
        await mediator.Send(new EndRequirement(requirementId), cancellationToken);
        StatusMessage = T["Training.Requirements.Ended"];

        return Redirect("/training/requirements");
    }, cancellationToken);

    public string WhatOf(RequirementLine r) => r.Measure == RequirementMeasure.DrillHeld
        ? texts.Of("Training.DrillKind", r.DrillKind!.Value)
        : texts["Training.Coverage.AtLeast", Format.Percent(r.MinimumShare / 100d)];

    protected override async Task LoadAsync(CancellationToken cancellationToken) => Requirements = await mediator.Send(new ListRequirements(), cancellationToken);
}
