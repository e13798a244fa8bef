using System.Globalization;

namespace SafetyPlatform.Kernel.Language;

/// <summary>For texts whose reader is not who asks: a mail, a document.</summary>
public static class InLanguage
{
    /// <summary>Does something as if the reader had chosen this language (<c>sv</c> or <c>en</c>).</summary>
    public static async Task<T> RunAsync<T>(string language, Func<Task<T>> act)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureOf(language);

        try
        {
            return await act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    public static T Run<T>(string language, Func<T> act)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureOf(language);

        try
        {
            return act();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    public static CultureInfo CultureOf(string language) => CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "sv-SE");
}
