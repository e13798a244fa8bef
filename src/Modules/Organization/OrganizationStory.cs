using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Organization.Domain;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization;

/// <summary>The invented municipality: its tree, and the people who work in it. Other parts of the story use the keys.</summary>
internal static class OrganizationStory
{
    /// <summary>Everyone's password in the demo, and only there.</summary>
#pragma warning disable S2068 // Known to everyone on purpose: it opens nothing outside the demo.
    public const string DemoPassword = "Ekbacka-2024-demo";
#pragma warning restore S2068

    private static readonly DateTime Start = new(2022, 11, 1, 8, 0, 0, DateTimeKind.Unspecified);

    private static readonly Place[] Places =
    [
        new("kommun", null, UnitKind.Municipality, "Ekbacka kommun", "EKB", 0, 0),
        new("forvaltning", "kommun", UnitKind.Administration, "Kultur- och utbildningsförvaltningen", "KUF", 0, 0),
        new("norra", "forvaltning", UnitKind.Branch, "Norra området", "OMN", 0, 0),
        new("centrum", "forvaltning", UnitKind.Branch, "Centrala området", "OMC", 0, 0),
        new("sodra", "forvaltning", UnitKind.Branch, "Södra området", "OMS", 0, 0),
        new("bjork", "norra", UnitKind.SchoolUnit, "Björkbackens skola", "BJO", 318, 41),
        new("lindang", "norra", UnitKind.SchoolUnit, "Lindängsskolan", "LIN", 612, 77),
        new("anpassad", "norra", UnitKind.SchoolUnit, "Ekbacka anpassade grundskola", "ANP", 74, 38),
        new("norrgard", "norra", UnitKind.PreschoolUnit, "Norrgårdens förskola", "NOR", 96, 22),
        new("central", "centrum", UnitKind.SchoolUnit, "Centralskolan", "CEN", 544, 63),
        new("kvarn", "centrum", UnitKind.SchoolUnit, "Kvarnskolan", "KVA", 402, 48),
        new("gymnasiet", "centrum", UnitKind.SchoolUnit, "Ekbacka gymnasium", "GYM", 1120, 104),
        new("vux", "centrum", UnitKind.SchoolUnit, "Vuxenutbildningen", "VUX", 380, 29),
        new("station", "centrum", UnitKind.PreschoolUnit, "Stationens förskola", "STA", 88, 20),
        new("sjobo", "sodra", UnitKind.SchoolUnit, "Sjöbo skola", "SJO", 211, 27),
        new("sodraskolan", "sodra", UnitKind.SchoolUnit, "Södra skolan", "SOD", 487, 58),
        new("asen", "sodra", UnitKind.PreschoolUnit, "Åsens förskola", "ASE", 104, 24),
    ];

    private static readonly Player[] People =
    [
        new("admin", "Erik Holm", "Systemadministratör", Role.Administrator, "kommun", MayEnter: true),
        new("forvaltningschef", "Helena Strand", "Förvaltningschef", Role.DirectorOfAdministration, "kommun", MayEnter: true),
        new("skolchef", "Maria Lindqvist", "Skolchef", Role.HeadOfSchools, "kommun", MayEnter: true),
        new("verksamhetschef", "Karin Falk", "Verksamhetschef", Role.OperationsManager, "norra", MayEnter: true),
        new("sakerhet", "Johan Ek", "Säkerhetssamordnare", Role.SafetyCoordinator, "kommun", MayEnter: true),
        new("ledamot", "Gunnar Ahl", "Nämndledamot", Role.BoardMember, "kommun", MayEnter: true),
        new("sekreterare", "Eva Sandell", "Nämndsekreterare", Role.BoardSecretary, "kommun", MayEnter: true),
        new("revisor", "Nils Grahn", "Revisor", Role.Auditor, "kommun", MayEnter: true),
        new("rektor-lindang", "Anna Bergström", "Rektor", Role.Principal, "lindang", MayEnter: true),
        new("rektor-bjork", "Per Hedlund", "Rektor", Role.Principal, "bjork"),
        new("rektor-anpassad", "Lena Nyström", "Rektor", Role.Principal, "anpassad"),
        new("rektor-norrgard", "Sofia Wallin", "Rektor", Role.Principal, "norrgard"),
        new("rektor-central", "Mikael Brodin", "Rektor", Role.Principal, "central"),
        new("rektor-kvarn", "Ulrika Fors", "Rektor", Role.Principal, "kvarn"),
        new("rektor-gymnasiet", "Stefan Hjelm", "Rektor", Role.Principal, "gymnasiet"),
        new("rektor-vux", "Camilla Rask", "Rektor", Role.Principal, "vux"),
        new("rektor-station", "Jenny Alm", "Rektor", Role.Principal, "station"),
        new("rektor-sjobo", "Tomas Viklund", "Rektor", Role.Principal, "sjobo"),
        new("rektor-sodraskolan", "Åsa Berglind", "Rektor", Role.Principal, "sodraskolan"),
        new("rektor-asen", "Malin Öst", "Rektor", Role.Principal, "asen"),
        new("larare-lindang", "David Sjögren", "Lärare", Role.Staff, "lindang", MayEnter: true),
        new("larare-bjork", "Emma Kvist", "Lärare", Role.Staff, "bjork"),
        new("larare-anpassad", "Olle Tranberg", "Elevassistent", Role.Staff, "anpassad"),
        new("larare-norrgard", "Frida Lund", "Förskollärare", Role.Staff, "norrgard"),
        new("larare-central", "Amir Haddad", "Lärare", Role.Staff, "central"),
        new("larare-kvarn", "Kristina Palm", "Lärare", Role.Staff, "kvarn"),
        new("larare-gymnasiet", "Henrik Sten", "Lärare", Role.Staff, "gymnasiet"),
        new("larare-vux", "Marta Nowak", "Lärare", Role.Staff, "vux"),
        new("larare-station", "Ida Rehn", "Barnskötare", Role.Staff, "station"),
        new("larare-sjobo", "Jonas Ekman", "Lärare", Role.Staff, "sjobo"),
        new("larare-sodraskolan", "Petra Dahl", "Lärare", Role.Staff, "sodraskolan"),
        new("larare-asen", "Linnea Borg", "Förskollärare", Role.Staff, "asen"),
    ];

    /// <summary>Two-factor authentication is introduced in the autumn of 2024, and goes on. None of those who can sign in to the demo has it.</summary>
    private static readonly (string Person, DateTime At)[] SecondFactors =
    [
        ("rektor-gymnasiet", new(2024, 9, 9, 10, 20, 0, DateTimeKind.Unspecified)),
        ("rektor-central", new(2024, 9, 11, 8, 35, 0, DateTimeKind.Unspecified)),
        ("rektor-kvarn", new(2024, 9, 12, 13, 5, 0, DateTimeKind.Unspecified)),
        ("rektor-bjork", new(2024, 9, 18, 9, 40, 0, DateTimeKind.Unspecified)),
        ("rektor-sodraskolan", new(2024, 9, 24, 15, 10, 0, DateTimeKind.Unspecified)),
        ("rektor-anpassad", new(2024, 10, 2, 8, 50, 0, DateTimeKind.Unspecified)),
        ("larare-gymnasiet", new(2024, 10, 8, 12, 15, 0, DateTimeKind.Unspecified)),
        ("rektor-vux", new(2024, 10, 15, 14, 30, 0, DateTimeKind.Unspecified)),
        ("larare-central", new(2024, 10, 22, 7, 55, 0, DateTimeKind.Unspecified)),
        ("rektor-sjobo", new(2025, 2, 4, 9, 15, 0, DateTimeKind.Unspecified)),
        ("rektor-norrgard", new(2025, 2, 11, 10, 0, 0, DateTimeKind.Unspecified)),
        ("rektor-station", new(2025, 3, 5, 11, 25, 0, DateTimeKind.Unspecified)),
        ("rektor-asen", new(2025, 3, 6, 8, 40, 0, DateTimeKind.Unspecified)),
        ("larare-kvarn", new(2025, 9, 17, 15, 45, 0, DateTimeKind.Unspecified)),
    ];

    /// <summary>The people who can sign in to the demo, one per role.</summary>
    public static IEnumerable<(string Name, string Title, string Email)> DemoAccounts =>
        People.Where(p => p.MayEnter).Select(p => (p.Name, p.Title, AddressOf(p.Name)));

    public static void Tell(Story story)
    {
        story.At(Start, null, n => n.Send(new NameOrganization(
            "Ekbacka kommun", "Kultur- och utbildningsförvaltningen", "verksamhet utbildning", "Kultur- och utbildningsnämnden")));

        foreach (var place in Places)
        {
            story.At(Start.AddMinutes(1), null, async n => n.Remember(place.Key, await n.Send(
                new AddUnit(place.Name, place.Code, place.Kind, place.Parent is null ? null : n[place.Parent], place.Pupils, place.Staff))));
        }

        foreach (var player in People)
        {
            story.At(Start.AddMinutes(2), null, async n =>
            {
                var id = await n.Send(new AddPerson(player.Name, player.Title, AddressOf(player.Name), player.MayEnter ? DemoPassword : null));
                n.Remember(player.Key, id);
                await n.Send(new GiveRole(id, player.Role, n[player.Branch], DateOnly.FromDateTime(Start), null));
            });
        }

        if (!story.OnlyOrganization)
        {
            TellOfSecondFactors(story);
        }
    }

    private static void TellOfSecondFactors(Story story)
    {
        foreach (var (person, at) in SecondFactors)
        {
            story.At(at, person, async n =>
            {
                var secret = await n.Send(new BeginSecondFactor());
                await n.Send(new ConfirmSecondFactor(Totp.CodeAt(secret, Totp.StepAt(Stockholm.ToUtc(at)))));
            });
        }
    }

    private static string AddressOf(string name) =>
        $"{name.ToLowerInvariant().Replace(' ', '.').Replace('å', 'a').Replace('ä', 'a').Replace('ö', 'o')}@ekbacka.example";

    private sealed record Place(string Key, string? Parent, UnitKind Kind, string Name, string Code, int Pupils, int Staff);

    private sealed record Player(string Key, string Name, string Title, Role Role, string Branch, bool MayEnter = false);
}
