using MediatR;

namespace SafetyPlatform.Kernel.Stories;

/// <summary>Carries out the commands of a story, and remembers what was made under names that other parts can use.</summary>
public sealed class Narrator(IMediator mediator)
{
    private readonly Dictionary<string, Guid> ids = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Guid> Ids => ids;

    /// <summary>The id that was remembered under this name; a story that asks for what has not been told is wrong.</summary>
    public Guid this[string name] => ids.TryGetValue(name, out var id) ? id : throw new KeyNotFoundException($"The story has not told of {name}.");

    public void Remember(string name, Guid id) => ids[name] = id;

    public Task<T> Send<T>(IRequest<T> message) => mediator.Send(message);
}
