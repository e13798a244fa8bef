using System.Reflection;
using System.Runtime.CompilerServices;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Pipeline;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Access;

public sealed class UnitReachTests(World world) : IClassFixture<World>
{
    private static readonly MethodInfo SendAs = typeof(UnitReachTests).GetMethod(nameof(SendAsync), BindingFlags.Static | BindingFlags.NonPublic)!;

    [Fact]
    public async Task Every_message_about_a_unit_finds_no_other_principals_unit()
    {
        var messages = world.Services.GetRequiredService<ModuleList>().All.Select(m => m.Assembly).Append(typeof(NeedsAttribute).Assembly).SelectMany(a => a.GetTypes())
            .Where(t => typeof(IConcernsUnit).IsAssignableFrom(t) && t is { IsAbstract: false, IsInterface: false } && t.GetCustomAttribute<NeedsAttribute>() is { } needs && PermissionTable.Holds(Role.Principal, needs.Permission))
            .ToList();
        messages.Count.ShouldBeGreaterThan(0);

        foreach (var type in messages)
        {
            var answer = type.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GetGenericArguments()[0];
            var send = SendAs.MakeGenericMethod(type, answer).CreateDelegate<Func<World, Guid, Task>>();

            await Should.ThrowAsync<NotFoundException>(() => send(world, world["bjork"]), type.Name);
            await Should.ThrowAsync<HandledException>(() => send(world, world["lindang"]), type.Name);
        }
    }

    private static async Task SendAsync<TRequest, TResponse>(World world, Guid unitId)
        where TRequest : IRequest<TResponse>
    {
        await using var scope = world.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var user = services.GetRequiredService<CurrentUser>();
        await services.GetRequiredService<ICurrentUserSource>().BecomeAsync(user, world["rektor-lindang"], "test", null, CancellationToken.None);
        var message = (TRequest)RuntimeHelpers.GetUninitializedObject(typeof(TRequest));
        typeof(TRequest).GetField("<UnitId>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(message, unitId);
        var behavior = new AuthorizationBehavior<TRequest, TResponse>(user, services.GetRequiredService<UnitScope>(), services.GetRequiredService<Denials>());

        await behavior.Handle(message, CancellationToken.None, () => throw new HandledException());
    }

    /// <summary>The message got as far as its handler.</summary>
    private sealed class HandledException : Exception;
}
