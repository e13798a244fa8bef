using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Pipeline;

namespace SafetyPlatform.Kernel.Web;

/// <summary>The door to a page or an endpoint, by what it declares; one that declares nothing lets nobody in.</summary>
internal static class Gate
{
    /// <param name="declared">Its attributes or metadata.</param>
    /// <param name="what">What the record of a refusal calls it.</param>
    /// <returns>False when the visitor has to sign in first.</returns>
    /// <exception cref="AccessDeniedException">Signed in, but without the permission. The refusal is recorded.</exception>
    public static async Task<bool> PassesAsync(IServiceProvider services, IReadOnlyList<object> declared, string what)
    {
        var user = services.GetRequiredService<CurrentUser>();
        var permission = declared.OfType<NeedsAttribute>().LastOrDefault()?.Permission;

        if (declared.OfType<OpenToAllAttribute>().Any())
        {
            return true;
        }

        if (!user.IsSignedIn)
        {
            return false;
        }

        if (!declared.OfType<SignedInAttribute>().Any() && (permission is null || !user.Can(permission)))
        {
            await services.GetRequiredService<Denials>().RecordAsync(what, null);

            throw new AccessDeniedException(permission ?? "");
        }

        return true;
    }
}
