using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization.Pages.Organization.People;

[Needs("people.manage")]
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    public Page<PersonLine> People { get; private set; } = new([], null);

    public string? NextUrl => People.Next is null ? null : Url.Page("Index", new { Search, after = People.Next });

    public async Task OnGetAsync(string? after, CancellationToken cancellationToken) =>
        People = await mediator.Send(new ListPeople(Cut(Search, 100), Cut(after, 300)), cancellationToken);

    // A search in the address that is too long finds nothing rather than failing.
    private static string? Cut(string? text, int length) => text?.Length > length ? text[..length] : text;
}
