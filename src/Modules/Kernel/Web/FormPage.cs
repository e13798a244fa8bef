using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Kernel.Web;

/// <summary>
/// A page with a form: post, redirect, get. What the user typed stays, each error stands at its field, and a form that is sent
/// twice does its work once.
/// </summary>
public abstract class FormPage : PageModel
{
    /// <summary>What was done, said once on the next page.</summary>
    [TempData]
    public string? StatusMessage { get; set; }

    protected IStringLocalizer T => HttpContext.RequestServices.GetRequiredService<IStringLocalizer>();

    /// <summary>Loads what the page shows around the form, for the first showing and again after an error.</summary>
    protected virtual Task LoadAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends the command within <paramref name="act"/>; on bad input shows the page again with the errors.</summary>
    /// <param name="prefix">Name of the bound property that carries the command.</param>
    protected async Task<IActionResult> SubmitAsync(Func<Task<IActionResult>> act, CancellationToken cancellationToken, string prefix = "Input")
    {
        ArgumentNullException.ThrowIfNull(act);

        if (ModelState.IsValid)
        {
            try
            {
                HttpContext.RequestServices.GetRequiredService<Act>().RequestKey = Request.Form["__key"].ToString() is { Length: > 0 and <= 100 } key ? key : null;

                return await act();
            }
            catch (ValidationException invalid)
            {
                foreach (var error in invalid.Errors)
                {
                    ModelState.AddModelError($"{prefix}.{error.PropertyName}", error.ErrorMessage);
                }
            }
            catch (RuleViolationException rule)
            {
                ModelState.AddModelError(rule.Field is null ? "" : $"{prefix}.{rule.Field}", T[rule.Key, [.. rule.Arguments]]);
            }
            catch (ConflictException)
            {
                ModelState.AddModelError("", T["Kernel.Rule.ChangedInBetween"]);
            }
        }

        await LoadAsync(cancellationToken);
        Response.StatusCode = 422;

        return Page();
    }
}
