namespace SafetyPlatform.Kernel.Ui;

/// <summary>The words of status, the same on every page.</summary>
public enum StatusKind
{
    /// <summary>The date has passed.</summary>
    Late,

    /// <summary>Has never been done.</summary>
    Missing,

    /// <summary>Is due within the time the page names.</summary>
    Soon,

    /// <summary>Is fulfilled.</summary>
    Ok,

    /// <summary>Has a date further on.</summary>
    Planned,

    /// <summary>Does not concern this unit.</summary>
    NotApplicable,
}

/// <summary>How a status looks.</summary>
public static class StatusKinds
{
    /// <summary>The value of <c>data-status</c>, which gives the colour.</summary>
    public static string Token(this StatusKind kind) => kind switch
    {
        StatusKind.Late => "late",
        StatusKind.Missing => "missing",
        StatusKind.Soon => "soon",
        StatusKind.Ok => "ok",
        StatusKind.Planned => "planned",
        _ => "na",
    };

    /// <summary>The name of the icon.</summary>
    public static string IconName(this StatusKind kind) => kind switch
    {
        StatusKind.Late => "triangle-alert",
        StatusKind.Missing => "circle-x",
        StatusKind.Soon => "clock",
        StatusKind.Ok => "circle-check",
        StatusKind.Planned => "circle",
        _ => "minus",
    };

    /// <summary>The key of the word.</summary>
    public static string TextKey(this StatusKind kind) => $"Ui.Status.{kind}";
}
