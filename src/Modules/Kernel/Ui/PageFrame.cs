namespace SafetyPlatform.Kernel.Ui;

/// <summary>What surrounds every page. The host fills it before the page renders; the layout reads it.</summary>
public sealed class PageFrame
{
    /// <summary>The organisation that uses this installation, shown in the footer.</summary>
    public string OrganisationName { get; set; } = "";

    /// <summary>Null when nobody is signed in: then there is no menu and no account.</summary>
    public string? PersonName { get; set; }

    /// <summary>Role and unit in words, under the name in the account menu.</summary>
    public string? RoleText { get; set; }

    /// <summary>The unit the person is looking at.</summary>
    public string UnitText { get; set; } = "";

    /// <summary>Units to change to. With none the unit is plain text.</summary>
    public IReadOnlyList<UnitChoice> Units { get; set; } = [];

    public IReadOnlyList<MenuGroup> Menu { get; set; } = [];

    /// <summary>Links in the account menu, above theme, language and sign-out.</summary>
    public IReadOnlyList<MenuEntry> Account { get; set; } = [];

    /// <summary>Shows the button for reporting an incident on every page.</summary>
    public bool CanReport { get; set; }

    public string ReportUrl { get; set; } = "/incidents/report";

    /// <summary>The language of the page, <c>sv</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "sv";

    /// <summary>The same page in the other language, for visitors. Null makes the change a POST to <c>/preferences/language</c>.</summary>
    public string? OtherLanguageUrl { get; set; }

    /// <summary><c>auto</c>, <c>light</c> or <c>dark</c>.</summary>
    public string Theme { get; set; } = "auto";

    /// <summary>What was just done, already in the reader's language. Shown once, under the heading.</summary>
    public string? StatusMessage { get; set; }

    /// <summary>True when <c>page-head</c> has shown the status message, so that the layout does not repeat it.</summary>
    public bool StatusIsShown { get; set; }

    /// <summary>The language a person can change to.</summary>
    public string OtherLanguage => Language == "sv" ? "en" : "sv";
}

/// <summary>Entries of the main menu under one heading, or under none.</summary>
public sealed record MenuGroup(string? Heading, IReadOnlyList<MenuEntry> Entries);

/// <summary>One entry of a menu. <paramref name="Count"/> is the number of things to do, left out when null or 0.</summary>
public sealed record MenuEntry(string Text, string Icon, string Href, bool Current = false, int? Count = null);

/// <summary>A unit to change to in the top bar.</summary>
public sealed record UnitChoice(string Text, string Href, bool Current = false);
