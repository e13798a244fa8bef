using System.Text.Encodings.Web;
using System.Text.Unicode;
using SafetyPlatform.Kernel.Documents;

namespace SafetyPlatform.Kernel.Charts;

internal static class Markup
{
    // Letters stay letters; only what could end a text or an attribute is written as a reference.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Fit for an element or a quoted attribute, in HTML as well as in XML.</summary>
    public static string Encode(string text) => Encoder.Encode(CleanText.Of(text));
}
