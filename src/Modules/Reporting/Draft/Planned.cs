using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>Initiatives that are planned: each is a promise for the coming year.</summary>
internal static class Planned
{
    public static IEnumerable<DraftLine> Write(DraftFacts facts, Prose prose) => facts.Improvement.Initiatives
        .Where(i => i.State == InitiativeState.Planned)
        .OrderBy(i => i.Kind)
        .Select(i => new DraftLine($"planned.{i.Record.Id:N}", ReportSection.Statement, 3, Sentence(i, prose), [i.Record])
        {
            Promise = new DraftPromise(Prose.First(prose.Noun(i.Name)), facts.Year + 1, i.Record),
        });

    private static string Sentence(InitiativeFact initiative, Prose prose) => (initiative.Kind, initiative.LedBy) switch
    {
        (InitiativeKind.Mapping, { Length: > 0 } leader) => prose["Planned.MappingLedBy", prose.Noun(leader), Systems.Of(initiative, prose)],
        (InitiativeKind.Mapping, _) => prose["Planned.Mapping", Systems.Of(initiative, prose)],
        (_, { Length: > 0 } leader) => prose["Planned.LedBy", prose.Noun(leader), Systems.Of(initiative, prose)],
        _ => prose["Planned.Initiative", Systems.Of(initiative, prose)],
    };
}
