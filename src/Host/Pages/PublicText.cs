using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;

namespace SafetyPlatform.Host.Pages;

/// <summary>A page of plain text for everyone: parts numbered in the texts, each with a heading if it has one.</summary>
[OpenToAll("information to the public")]
internal sealed class PublicTextModel(IStringLocalizer texts, IConfiguration configuration) : PageModel
{
    public IEnumerable<(string? Heading, string Text)> PartsOf(string key)
    {
        var contact = configuration["Contact"] is { Length: > 0 } named ? named : texts["Host.Contact.Unnamed"].Value;

        for (var number = 1; !texts[$"{key}.{number}"].ResourceNotFound; number++)
        {
            var heading = texts[$"{key}.{number}.Heading"];

            yield return (heading.ResourceNotFound ? null : heading.Value, texts[$"{key}.{number}", contact]);
        }
    }
}
