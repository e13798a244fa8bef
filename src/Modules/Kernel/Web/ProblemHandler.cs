using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Kernel.Web;

/// <summary>The one place that turns exceptions into answers: problem details (RFC 9457) for the API, a status code for pages.</summary>
public sealed class ProblemHandler(IProblemDetailsService problems, IStringLocalizer texts) : IExceptionHandler
{
    /// <summary>An answer to what was asked, not a fault of the product: nothing to log, and what was typed stays out of the log.</summary>
    public static bool IsAnswer(Exception exception) =>
        exception is ValidationException or RuleViolationException or NotFoundException or AccessDeniedException or ConflictException or BadHttpRequestException;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = ProblemFor(exception);

        if (problem is null)
        {
            return false;
        }

        httpContext.Response.StatusCode = problem.Status!.Value;

        // The request's own path is by now that of the error page.
        PathString asked = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? httpContext.Request.Path;

        return !asked.StartsWithSegments("/api", StringComparison.Ordinal)
            || await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    private ProblemDetails? ProblemFor(Exception exception) => exception switch
    {
        ValidationException invalid => Invalid(invalid),
        RuleViolationException rule => new ProblemDetails { Status = 409, Title = texts["Kernel.Problem.Rule"], Detail = texts[rule.Key, [.. rule.Arguments]] },
        NotFoundException => new ProblemDetails { Status = 404, Title = texts["Kernel.Problem.NotFound"] },
        AccessDeniedException => new ProblemDetails { Status = 403, Title = texts["Kernel.Problem.Denied"] },
        ConflictException => new ProblemDetails { Status = 409, Title = texts["Kernel.Rule.ChangedInBetween"] },
        TrailUnavailableException => new ProblemDetails { Status = 503, Title = texts["Kernel.Problem.NoTrail"] },
        BadHttpRequestException bad => new ProblemDetails { Status = bad.StatusCode, Title = texts["Kernel.Problem.Malformed"] },
        SqliteException { SqliteErrorCode: 13 } => new ProblemDetails { Status = 507, Title = texts["Kernel.Problem.DiskFull"] },
        SqliteException { SqliteErrorCode: 5 or 6 } => new ProblemDetails { Status = 503, Title = texts["Kernel.Problem.Busy"] },
        _ => null,
    };

    private ValidationProblemDetails Invalid(ValidationException invalid) =>
        new(invalid.Errors.GroupBy(e => e.PropertyName, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(e => e.ErrorMessage).ToArray(), StringComparer.Ordinal))
        {
            Status = 422,
            Title = texts["Kernel.Problem.Invalid"],
        };
}
