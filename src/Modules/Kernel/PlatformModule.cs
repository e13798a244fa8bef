using System.Reflection;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Kernel.Stories;

namespace SafetyPlatform.Kernel;

/// <summary>What a module shows the host, and the only public type of a module.</summary>
public abstract class PlatformModule
{
    /// <summary>The module's name in English; its tables and texts begin with it.</summary>
    public abstract string Name { get; }

    public Assembly Assembly => GetType().Assembly;

    /// <summary>Entries of the main menu, in order.</summary>
    public virtual IEnumerable<MenuEntry> Menu => [];

    /// <summary>Work that a schedule may start, by name. When it runs stands in the host's list of schedules.</summary>
    public virtual IReadOnlyDictionary<string, Func<IMediator, CancellationToken, Task>> Jobs => new Dictionary<string, Func<IMediator, CancellationToken, Task>>();

    /// <summary>Services of the module. Handlers, validators and entity configurations are found without being named.</summary>
    public virtual void AddServices(IServiceCollection services, IConfiguration configuration)
    {
    }

    /// <summary>What the module adds to the tables of all modules, once every configuration has been read.</summary>
    public virtual void CompleteModel(ModelBuilder model)
    {
    }

    /// <summary>Middleware that must run right after authentication.</summary>
    public virtual void UseAfterAuthentication(IApplicationBuilder app)
    {
    }

    /// <summary>Endpoints of the JSON API; the host owns the prefix <c>/api/v1</c>.</summary>
    public virtual void MapApi(IEndpointRouteBuilder api)
    {
    }

    /// <summary>The module's part of the story that fills demo, test and benchmark worlds.</summary>
    public virtual void Tell(Story story)
    {
    }
}

/// <param name="Text">Key of the text.</param>
/// <param name="Icon">Name in the icon sprite.</param>
/// <param name="Permission">Who sees it; null for everyone signed in.</param>
/// <param name="Group">Key of the group's heading; null for the first group.</param>
public sealed record MenuEntry(string Text, string Icon, string Page, string? Permission, string? Group = null, int Order = 100);
