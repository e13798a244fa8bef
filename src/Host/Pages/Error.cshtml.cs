using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using SafetyPlatform.Contracts;

namespace SafetyPlatform.Host.Pages;

/// <summary>What went wrong in plain words, for whatever verb the failed request had.</summary>
[OpenToAll("says what went wrong")]
[ResponseCache(NoStore = true)]
internal sealed class ErrorModel : PageModel
{
    private static readonly Dictionary<int, string> Kinds = new()
    {
        [400] = "BadRequest",
        [403] = "Denied",
        [404] = "NotFound",
        [409] = "Conflict",
        [413] = "TooLarge",
        [422] = "BadRequest",
        [429] = "TooMany",
        [503] = "Busy",
        [507] = "DiskFull",
    };

    public string Kind { get; private set; } = "Fault";

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        Kind = Kinds.GetValueOrDefault(code, code is >= 400 and < 500 ? "BadRequest" : "Fault");

        // Opened by hand it is an ordinary page; re-executed it keeps the status of what failed.
        if (Response.StatusCode == 200 && code is >= 400 and <= 599)
        {
            Response.StatusCode = code;
        }
    }
}
