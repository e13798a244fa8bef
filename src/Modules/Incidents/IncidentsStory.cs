using System.Globalization;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Incidents.Domain;
using SafetyPlatform.Incidents.Features;
using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Incidents;

/// <summary>
/// Four years of incidents at the invented units, small ones more often than serious. Their cases are told by the improvement
/// work, which finds each incident as <c>handelse-</c> and its key.
/// </summary>
internal static class IncidentsStory
{
    /// <summary>Reported but not yet assessed when the story ends: one is late, one is due.</summary>
    private static readonly HashSet<string> NotAssessed = new(StringComparer.Ordinal) { "lokal-4", "hot-7" };

    /// <summary>Reported without a name.</summary>
    private static readonly HashSet<string> WithoutName = new(StringComparer.Ordinal) { "krank-2", "hot-4", "krank-8" };

    private static readonly Dictionary<string, string> Assessments = new(StringComparer.Ordinal)
    {
        ["vald-personal"] = "Allvarlig: en medarbetare skadades och sökte vård. Anmäld till Arbetsmiljöverket samma dag och som arbetsskada. Skyddsombudet är informerat.",
        ["narkotika-1"] = "Allvarlig: misstanke om brott. Polisanmäld av rektor. Vårdnadshavare och socialtjänst är kontaktade där det behövs.",
        ["brand-2"] = "Allvarlig: skolan utrymdes. Polisanmäld som misstänkt anlagd brand. Ingen skadades.",
        ["hot-6"] = "Allvarlig: hot mot hela skolan. Polisen bedömde att faran var låg. Krisgruppen samlades och hemmen informerades samma förmiddag.",
        ["obehorig-5"] = "Allvarlig: hotfull person bland elever. Polisanmäld. Ingen skadades. Personal och elever som var i matsalen har fått samtal.",
        ["foremal-1"] = "Mindre: föremålet lämnades frivilligt. Vårdnadshavare hämtade kniven. Polisanmälan övervägd tillsammans med polisen, som inte inledde förundersökning.",
        ["obehorig-1"] = "Mindre: ingen skadades, men en obehörig kom in utan att mötas. Vägen in ska utredas.",
    };

    public static void Tell(Story story)
    {
        if (story.OnlyOrganization)
        {
            return;
        }

        for (var round = 0; round < story.Size; round++)
        {
            foreach (var told in IncidentsStoryEvents.All)
            {
                Tell(story, told, round);
            }
        }
    }

    private static void Tell(Story story, Told told, int round)
    {
        var when = DateTime.ParseExact(told.When, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).AddMinutes(-3 * round);
        var key = round == 0 ? $"handelse-{told.Key}" : $"handelse-{told.Key}-{round}";
        var report = new ReportIncident(
            Guid.Empty, told.Category, told.IncidentSeverity, new DateTimeOffset(Stockholm.ToUtc(when), TimeSpan.Zero), told.Place,
            told.Description, told.Measures, WithoutName.Contains(told.Key));

        story.At(when.AddMinutes(45), $"larare-{told.Unit}", async n => n.Remember(key, await n.Send(report with { UnitId = n[told.Unit] })));

        if (!NotAssessed.Contains(told.Key))
        {
            story.At(NextMorning(when), $"rektor-{told.Unit}", n => n.Send(new AssessIncident(n[key], told.IncidentSeverity, AssessmentOf(told))));
        }
    }

    /// <summary>Half past eight on the next weekday.</summary>
    private static DateTime NextMorning(DateTime when) =>
        DateOnly.FromDateTime(when).AddWeekdays(1).ToDateTime(new TimeOnly(8, 30));

    private static string AssessmentOf(Told told) => Assessments.TryGetValue(told.Key, out var own) ? own : told.IncidentSeverity == IncidentSeverity.Minor
        ? "Ringa: löst på plats. Ingen anmälan behövs. Tas upp på nästa arbetsplatsträff."
        : told.Category == IncidentCategory.DegradingTreatment
            ? "Mindre: anmäld till huvudmannen som upplevd kränkning och utreds. Vårdnadshavare är informerade."
            : "Mindre: följs upp på enheten. Berörda och vårdnadshavare är informerade.";
}
