using Microsoft.Playwright;

namespace SafetyPlatform.BrowserTests;

/// <summary>A page, and what the browser complained about while it was open: policy violations, script errors, failed requests.</summary>
public sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private OpenPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => complaints.Add(error);
        page.RequestFailed += (_, request) => complaints.Add($"{request.Url} {request.Failure}");
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<OpenPage> InAsync(IBrowserContext context) => new(context, await context.NewPageAsync());

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
