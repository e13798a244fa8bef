using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Ui;

namespace SafetyPlatform.Host.Setup;

/// <summary>Fills in what surrounds every page: who is signed in, the menu of what they may do, language and theme.</summary>
internal sealed class FrameFilter(PageFrame frame, CurrentUser user, IStringLocalizer texts, IMediator mediator, IMemoryCache cache) : IAsyncPageFilter
{
    private static readonly IReadOnlyList<Kernel.MenuEntry> Entries = [.. Modules.All.All.SelectMany(m => m.Menu).OrderBy(e => e.Order)];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        frame.Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        frame.Theme = http.Request.Cookies["theme"] is "light" or "dark" ? http.Request.Cookies["theme"]! : "auto";
        frame.OrganisationName = await NameAsync(http.RequestAborted);

        if (user.IsSignedIn)
        {
            Fill(http.Request.Path);
        }

        var executed = await next();

        if (executed.Result is PageResult && context.HandlerInstance is PageModel page && page.TempData["StatusMessage"] is string message)
        {
            frame.StatusMessage = message;
        }
    }

    private void Fill(PathString path)
    {
        frame.PersonName = user.Name;
        frame.RoleText = string.Join(", ", user.Assignments.Select(a => texts[$"Organization.Role.{a.Role}"].Value).Distinct(StringComparer.Ordinal));
        frame.UnitText = user.Units.Count(u => u.IsUnit) == 1 ? user.Units.First(u => u.IsUnit).Name : (user.Units.Count > 0 ? user.Units[0].Name : "");
        frame.CanReport = user.Can("incidents.report") && !path.StartsWithSegments("/incidents/report", StringComparison.Ordinal);
        frame.Menu = [.. Entries.Where(e => e.Permission is null || user.Can(e.Permission)).GroupBy(e => e.Group, StringComparer.Ordinal).Select(group =>
            new MenuGroup(group.Key is null ? null : texts[group.Key].Value, [.. group.Select(e => new MenuEntry(texts[e.Text].Value, e.Icon, e.Page, IsCurrent(e.Page, path)))]))];
        frame.Account =
        [
            new MenuEntry(texts["Host.Account.Security"], "key-round", "/account/security"),
            new MenuEntry(texts["Host.Account.Notifications"], "bell", "/notifications"),
            .. user.Can("tokens.own") ? [new MenuEntry(texts["Host.Account.Tokens"], "terminal", "/account/tokens")] : Array.Empty<MenuEntry>(),
        ];
    }

    private static bool IsCurrent(string page, PathString path) =>
        page == "/" ? path == "/" : path.StartsWithSegments(page, StringComparison.Ordinal) && !Entries.Any(e => e.Page.Length > page.Length && path.StartsWithSegments(e.Page, StringComparison.Ordinal));

    private async Task<string> NameAsync(CancellationToken cancellationToken) =>
        await cache.GetOrCreateAsync("organisation-name", entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);

            return mediator.Send(new GetOrganizationName(), cancellationToken);
        }) ?? "";
}
