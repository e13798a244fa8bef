using MediatR;

namespace SafetyPlatform.Contracts;

/// <summary>Asks for a change. Validated, authorized, audited and committed as one transaction.</summary>
public interface ICommand<out TResponse> : IRequest<TResponse>;

/// <summary>Asks for an answer and changes nothing.</summary>
public interface IQuery<out TResponse> : IRequest<TResponse>;

/// <summary>
/// A longer errand that is no transaction of its own (mail, files, a check of everything): it sends commands for what it
/// changes, and holds no lock while it waits.
/// </summary>
public interface IErrand<out TResponse> : IRequest<TResponse>;

/// <summary>
/// Something that has happened in one module, told to the others inside the same transaction. A reaction changes its own
/// module's rows or writes to the outbox, nothing else; one that throws undoes the whole command.
/// </summary>
public interface IModuleEvent : INotification;

/// <summary>The answer of a command that has nothing to tell but that it was carried out.</summary>
public readonly record struct Done;
