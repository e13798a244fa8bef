using System.Security;
using SafetyPlatform.Kernel.Documents;

namespace SafetyPlatform.Kernel.Charts;

internal static class Markup
{
    /// <summary>
    /// Fit for an element or a quoted attribute, in HTML as well as in XML. Letters stay letters (only what could end a text or an
    /// attribute is written as a reference), so that who reads on in the markup finds them.
    /// </summary>
    public static string Encode(string text) => SecurityElement.Escape(CleanText.Of(text));
}
