using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Incident = SafetyPlatform.Tests.Incidents.A;
using Microsoft.EntityFrameworkCore;
using Occasion = SafetyPlatform.Tests.Training.A;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Improvement.Features;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Integrations.Domain;
using SafetyPlatform.Integrations.Features;
using SafetyPlatform.Kernel.Outbox;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Plans.Features;
using SafetyPlatform.Proof;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;
using SafetyPlatform.Tests.Plans;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;

namespace SafetyPlatform.Tests.Audit;

/// <summary>
/// What one row of the table needs to be there, made when it is asked for and once for the row: nothing that another row changes.
/// The words are those of <c>EveryRoute.txt</c>.
/// </summary>
internal sealed partial class Made(RouteWorld world)
{
    private const string Principal = "rektor-lindang";
    private readonly Dictionary<string, string> made = new(StringComparer.Ordinal);

    private DateOnly Today => world.Clock.Today();

    /// <summary>A literal in quotes, a day, something to make, or whatever the story named so.</summary>
    public async Task<string> OfAsync(string word)
    {
        if (word.StartsWith('\''))
        {
            return word.Trim('\'');
        }

        if (!made.TryGetValue(word, out var value))
        {
            value = word.StartsWith("today", StringComparison.Ordinal) ? DayOf(word["today".Length..]) : await MakeAsync(word.Split(':')[0], word.Split(':')[^1]);
            made[word] = value;
        }

        return value;
    }

    public async Task<string> FillAsync(string text)
    {
        foreach (var word in Placeholder().Matches(text).Select(m => m.Groups["word"].Value).Distinct(StringComparer.Ordinal))
        {
            text = text.Replace($"<{word}>", await OfAsync(word), StringComparison.Ordinal);
        }

        return text;
    }

    private async Task<string> CosignedAsync()
    {
        await world.SealAsync();
        var signed = (await world.Send(null, new GetCheckpoint()))!;

        return SignedNote.Parse(Encoding.UTF8.GetBytes(signed.Note)).With(RouteWorld.WitnessName, RouteWorld.Witness).ToString();
    }

    private async Task<Guid> IdAsync(string word) => Guid.Parse(await OfAsync(word));

    private async Task<int> YearAsync(string word) => int.Parse(await OfAsync(word), CultureInfo.InvariantCulture);

    private string DayOf(string offset) => Today.AddDays(offset.Length == 0 ? 0 : int.Parse(offset, CultureInfo.InvariantCulture)).ToString("O", CultureInfo.InvariantCulture);

    private async Task<string> MakeAsync(string word, string whose) => word switch
    {
        "number" => Text(world.NextNumber()),
        "code" => string.Concat("Q", (char)('A' + (world.NextNumber() / 26)), (char)('A' + (world.NextNumber() % 26))),
        "unit" => Text(await world.Send("admin", world.Unit(world.NextNumber()))),
        "person" => Text(await world.Send("admin", new InvitePerson("Ny Person", "Lärare", $"ny{world.NextNumber()}@ekbacka.example"))),
        "role" => Text(await world.Send("admin", new GiveRole(await IdAsync("person"), Role.Staff, world["lindang"], Today, null))),
        "link" => await LinkAsync(await IdAsync("person")),
        "email" => await world.EmailOf(whose),
        "recovery" => (await world.RecoveryCodesOf(whose))[world.NextNumber() % 3],
        "second-factor" => (await world.RecoveryCodesOf(whose))[0],
        "begun" => world.CodeOf(await world.Send(whose, new BeginSecondFactor())),
        "token" => await TokenAsync(whose),
        "cosigned" => await CosignedAsync(),
        "entry" => await EntryAsync(await IdAsync("incident")),
        "incident" => Text(await world.Send("larare-lindang", Incident.Report(world))),
        _ => await MakeImprovementAsync(word),
    };

    private async Task<string> MakeImprovementAsync(string word) => word switch
    {
        "case" => Text(await world.Send(Principal, new OpenCase(world["lindang"], "Stök i matsalen"))),
        "case-at-action" => await TakeAsync(await IdAsync("case"), null, CaseStep.Mapping, CaseStep.Analysis),
        "case-at-end" => await TakeAsync(await IdAsync("case"), "Det räckte", CaseStep.Mapping, CaseStep.Analysis, CaseStep.Action, CaseStep.Evaluation),
        "action" => Text(await world.Send(Principal, new DecideAction(null, world["lindang"], ActionOrigin.Decision, "Ny rutin", ActionKind.Routine, world[Principal], Today.AddDays(14), Today.AddDays(60)))),
        "done-action" => await ThenAsync("action", id => world.Send(Principal, new ReportActionDone(id, Today, "Rutinen är införd."))),
        "round" => Text(await world.Send("sakerhet", new PlanRound("Rond", RoundKind.SafetyRound, Today, [world["lindang"]], null, ["skyddsombud"]))),
        "initiative" => Text(await world.Send("skolchef", new PlanInitiative(InitiativeKind.System, $"Insats {world.NextNumber()}", null, null, [world["lindang"], world["bjork"]]))),
        _ => await MakePlanAsync(word),
    };

    private async Task<string> MakePlanAsync(string word) => word switch
    {
        "draft" => Text(await world.BeginPlan(DocumentKind.Routine, $"Rutin {world.NextNumber()}")),
        "written" => await ThenAsync("draft", id => world.Send("sakerhet", new WriteDraft(id, 1, PlansStory.FourParts))),
        "ready" => await ThenAsync("draft", world.FinishPlan),
        "plan" => await ThenAsync("ready", id => world.Adopt(id, new DateOnly(2023, 10, 18))),
        _ => await MakeTrainingAsync(word),
    };

    private async Task<string> MakeTrainingAsync(string word) => word switch
    {
        "activity" => Text(await world.Send(Principal, Occasion.Activity(world["lindang"]))),
        "held-activity" => await ThenAsync("activity", id => world.Send(Principal, new HoldActivity(id, Today))),
        "drill" => Text(await world.Send(Principal, Occasion.Drill(world["lindang"]))),
        "held-drill" => await ThenAsync("drill", id => world.Send(Principal, Occasion.Held(id))),
        "requirement" => Text(await world.Send("sakerhet", Occasion.Share($"Krav {world.NextNumber()}", Today.AddDays(90)))),
        "search" => Text(await SearchAsync()),
        _ => await MakeReportAsync(word),
    };

    private async Task<string> MakeReportAsync(string word) => word switch
    {
        "new-year" => Text(world.NextYear()),
        "year" => await ReportAsync(world.NextYear()),
        "eventful-year" => made["year"] = await EventfulAsync(world.NextEventfulYear()),
        "reviewed-year" => await ApproveAsync(await YearAsync("year"), steps: 1),
        "half-approved-year" => await ApproveAsync(await YearAsync("year"), steps: 2),
        "approved-year" => await ApproveAsync(await YearAsync("year"), steps: 3),
        "sent-year" => await SendReportAsync(await ApproveAsync(await YearAsync("year"), steps: 3)),
        "sent-report" => Text((await ReadAsync(await YearAsync("sent-year"))).Id),
        "proposal" => Text((await ReadAsync(await YearAsync("sent-year"))).Proposals[0].Id),
        "sentence" => Text((await ReadAsync(await YearAsync("year"))).Sentences[^1].Id),
        "changed-sentence" => await ThenAsync("sentence", async id => await world.Send("skolchef", new ChangeSentence((await ReadAsync(await YearAsync("year"))).Id, id, "Annat.", "Other.", "Klarare"))),
        "figure" => Text((await ReadAsync(await YearAsync("year"))).Figures[0].Id),
        "row" => (await ReadAsync(await YearAsync("year"))).Figures[0].Generated.Rows[0].Key,
        "changed-figure" => await ThenAsync("figure", async id => await world.Send("skolchef", new ChangeFigure((await ReadAsync(await YearAsync("year"))).Id, id, await OfAsync("row"), 0, 7, "På papper"))),
        "promise" => Text(await world.NextPromise(PromisesAsync)),
        _ => Text(world[word]),
    };

    private async Task<string> ThenAsync(string before, Func<Guid, Task> act)
    {
        var id = await IdAsync(before);
        await act(id);

        return Text(id);
    }

    private async Task<string> TakeAsync(Guid caseId, string? noActionReason, params CaseStep[] steps)
    {
        foreach (var step in steps)
        {
            await world.Send(Principal, new TakeStep(caseId, step, "Så här är det.", step == CaseStep.Action ? noActionReason : null));
        }

        return Text(caseId);
    }

    private async Task<string> LinkAsync(Guid personId)
    {
        var mail = await world.Look(db => db.Set<OutboxMail>().SingleAsync(m => m.PersonId == personId));

        return new Uri(Address().Match(mail.Body).Value).AbsolutePath.Split('/')[^1];
    }

    private async Task<string> TokenAsync(string whose)
    {
        var name = $"Nyckel {world.NextNumber()}";
        await world.Send(whose, new MakeAccessToken(name, Today));

        return Text(await world.Look(db => db.Set<AccessToken>().Where(t => t.Name == name).Select(t => t.Id).SingleAsync()));
    }

    private async Task<string> EntryAsync(Guid recordId) =>
        Text(await world.Look(db => db.Set<AuditEntry>().Where(e => e.RecordId == recordId && e.Type == nameof(ReportIncident)).Select(e => e.Id).SingleAsync()));

    private async Task<Guid> SearchAsync()
    {
        var rotation = await world.Send("sakerhet", new PlanRotation(
            $"Sök {world.NextNumber()}", "Regionen", "hundenhet", "ordningsreglerna", Today, Today.AddDays(200), [world["lindang"], world["bjork"]], [Today.AddDays(30), Today.AddDays(60)]));

        return await world.Look(db => db.Set<Search>().Where(s => s.RotationId == rotation && s.UnitId == world["lindang"]).Select(s => s.Id).SingleAsync());
    }

    private Task<ReadableReport> ReadAsync(int year) => world.Send("skolchef", new ReadReport(year, "sv"));

    private async Task<string> ReportAsync(int year)
    {
        var id = await world.Send("skolchef", new BeginReport(year, "KUN 1", new DateOnly(year, 11, 6), new DateOnly(year, 11, 15), new DateOnly(year, 10, 31)));
        await world.Send("skolchef", new AssessEconomy(id, EconomicConsequence.None, null, null));

        return Text(year);
    }

    private async Task<string> ApproveAsync(int year, int steps)
    {
        var report = await ReadAsync(year);
        await world.Send("sakerhet", new ReviewReport(report.Id, report.ContentHash));

        if (steps > 1)
        {
            await world.Send("skolchef", new ApproveAsHeadOfSchools(report.Id, (await ReadAsync(year)).ContentHash));
        }

        if (steps > 2)
        {
            await world.Send("forvaltningschef", new ApproveAsDirector(report.Id, (await ReadAsync(year)).ContentHash));
        }

        return Text(year);
    }

    private async Task<string> SendReportAsync(string year)
    {
        await world.Send("forvaltningschef", new SendReport((await ReadAsync(int.Parse(year, CultureInfo.InvariantCulture))).Id));

        return year;
    }

    private async Task<string> EventfulAsync(int year)
    {
        await world.Send("larare-lindang", Incident.Report(world, at: new DateTimeOffset(year, 5, 10, 8, 0, 0, TimeSpan.Zero)));

        return await ReportAsync(year);
    }

    /// <summary>Only a report up to today promises what is planned today.</summary>
    private async Task<IReadOnlyList<Guid>> PromisesAsync()
    {
        for (var n = 1; n <= 2; n++)
        {
            await world.Send("skolchef", new PlanActivity(
                null, $"Övning {n}", new DateOnly(Today.Year + 1, 5, 10), FullDay: false, Audience.AllStaff, "samverkan", [], [], null, null, null, null));
        }

        var id = await world.Send("skolchef", new BeginReport(Today.Year, "KUN 1", Today, Today, null));
        await world.Send("skolchef", new AssessEconomy(id, EconomicConsequence.None, null, null));
        await SendReportAsync(await ApproveAsync(Today.Year, steps: 3));

        return [.. (await world.Send("skolchef", new ListPromises(Today.Year + 1))).Select(p => p.Id)];
    }

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    [GeneratedRegex("<(?<word>[a-z][a-z0-9:+-]*)>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"https?://\S+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}
