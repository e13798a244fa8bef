using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>Systems that support the safety work: begun and in use, and how many accounts have a second factor.</summary>
internal static class Systems
{
    public static IEnumerable<DraftLine> Write(DraftFacts facts, Prose prose)
    {
        var systems = facts.Improvement.Initiatives.Where(i => i.Kind == InitiativeKind.System).ToList();

        foreach (var line in Begun([.. systems.Where(i => i.State == InitiativeState.Begun)], prose).Concat(InUse([.. systems.Where(i => i.State == InitiativeState.InUse)], prose)))
        {
            yield return line;
        }

        foreach (var (key, kind) in new[] { ("protection", InitiativeKind.Protection), ("mapping", InitiativeKind.Mapping) })
        {
            var begun = facts.Improvement.Initiatives.Where(i => i.Kind == kind && i.State is (InitiativeState.Begun or InitiativeState.InUse)).ToList();

            if (begun.Count > 0)
            {
                yield return new DraftLine($"systems.{key}", ReportSection.Statement, 3, prose[$"Systems.{kind}", prose.List(begun.Select(i => Of(i, prose)))], [.. begun.Select(i => i.Record)]);
            }
        }

        if (facts.Organization is { Accounts: > 0, AccountsWithSecondFactor: > 0 } accounts)
        {
            yield return new DraftLine(
                "systems.secondfactor",
                ReportSection.Statement,
                3,
                prose["Systems.SecondFactor", accounts.AccountsWithSecondFactor, accounts.Accounts, Prose.Percent(accounts.AccountsWithSecondFactor, accounts.Accounts)],
                [accounts.Record]);
        }
    }

    private static IEnumerable<DraftLine> Begun(List<InitiativeFact> begun, Prose prose)
    {
        if (begun.Count > 0)
        {
            Contracts.RecordLink[] records = [.. begun.Select(i => i.Record)];

            yield return new DraftLine("systems.begun", ReportSection.Statement, 3, prose["Systems.Begun"], records);
            yield return new DraftLine("systems.list", ReportSection.Statement, 3, prose.Plural("Systems.List", begun.Count, prose.Too(begun.Select(i => Of(i, prose)))), records);
        }
    }

    private static IEnumerable<DraftLine> InUse(List<InitiativeFact> used, Prose prose)
    {
        if (used.Count > 0)
        {
            yield return new DraftLine("systems.inuse", ReportSection.Statement, 3, prose.Plural("Systems.InUse", used.Count, prose.Too(used.Select(i => Of(i, prose)))), [.. used.Select(i => i.Record)]);
        }
    }

    /// <summary>"Stella elev för att fånga upp och kartlägga tillbud". A system most often has a product's name; the rest are common nouns.</summary>
    public static string Of(InitiativeFact initiative, Prose prose)
    {
        var name = initiative.Kind == InitiativeKind.System ? prose.Name(initiative.Name) : prose.Noun(initiative.Name);

        return initiative.Purpose.Length == 0 ? name : $"{name} {prose.Noun(initiative.Purpose)}";
    }
}
