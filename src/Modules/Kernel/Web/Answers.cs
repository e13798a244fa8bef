using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace SafetyPlatform.Kernel.Web;

/// <summary>
/// Sends a message and answers the caller of the API. Typed results carry what the description needs; a bare value would have the
/// serializer prepare every type of every answer while the product starts.
/// </summary>
public static class Answers
{
    /// <summary>200 with what the message gave.</summary>
    public static async Task<Ok<T>> AnswerAsync<T>(this IMediator mediator, IRequest<T> message, CancellationToken cancellationToken) =>
        TypedResults.Ok(await mediator.Send(message, cancellationToken));

    /// <summary>204: done, and nothing to tell.</summary>
    public static async Task<NoContent> DoAsync<T>(this IMediator mediator, IRequest<T> message, CancellationToken cancellationToken)
    {
        await mediator.Send(message, cancellationToken);

        return TypedResults.NoContent();
    }

    /// <summary>201 with the id of what was made, and where it is read.</summary>
    public static async Task<Created<NewRecord>> CreateAsync(this IMediator mediator, IRequest<Guid> message, Func<Guid, string> address, CancellationToken cancellationToken)
    {
        var id = await mediator.Send(message, cancellationToken);

        return TypedResults.Created(address(id), new NewRecord(id));
    }
}

/// <summary>What the API says of a record it has just made.</summary>
public sealed record NewRecord(Guid Id);
