using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Organization.Domain;
using SafetyPlatform.Organization.Features;
using Xunit;

namespace SafetyPlatform.Tests.Worlds;

/// <summary>
/// The real product on a database of its own, with the municipality's units and people and nothing else, on the second of
/// September 2024 at ten. On SQLite, or on PostgreSQL when <c>SAFETY_TEST_POSTGRES</c> names a server.
/// </summary>
public class World : IAsyncLifetime
{
    private readonly WorldKind kind;
    private readonly FakeTimeProvider clock;
    private App? app;
    private IReadOnlyDictionary<string, Guid> ids = new Dictionary<string, Guid>();

    public World()
        : this(WorldKind.Organization, new DateTimeOffset(2024, 9, 2, 8, 0, 0, TimeSpan.Zero))
    {
    }

    internal World(WorldKind kind, DateTimeOffset now)
    {
        this.kind = kind;
        clock = new FakeTimeProvider(now);
    }

    /// <summary>The clock of this world. It stands still, as several tests share the world; see <see cref="OwnWorld"/>.</summary>
    public TimeProvider Clock => clock;

    public IServiceProvider Services => app!.Services;

    /// <summary>Settings that differ from the usual, before the world starts.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>True when a real browser must reach the world.</summary>
    protected virtual bool OnPort => false;

    /// <summary>Where database (SQLite), keys and files lie.</summary>
    public string Folder => app!.Database.Folder;

    /// <summary>Where a real browser reaches it.</summary>
    public Uri Address => app!.Address;

    /// <summary>The id of a unit, person or record by the name the story gave it.</summary>
    public Guid this[string key] => ids[key];

    public async ValueTask InitializeAsync()
    {
        var database = await Database.CopyAsync(kind);
        ids = database.Ids;
        app = new App(database, clock, Settings, OnPort);
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Sends a message as this person (a key of the story), or as the platform itself when null.</summary>
    public async Task<T> Send<T>(string? by, IRequest<T> message, string? requestKey = null, CancellationToken cancellationToken = default)
    {
        await using var scope = Services.CreateAsyncScope();
        await BecomeAsync(scope.ServiceProvider, by);
        scope.ServiceProvider.GetRequiredService<Kernel.Acts.Act>().RequestKey = requestKey;

        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message, cancellationToken);
    }

    /// <summary>Looks into the database behind all filters.</summary>
    internal async Task<T> Look<T>(Func<PlatformDbContext, Task<T>> look)
    {
        await using var scope = Services.CreateAsyncScope();
        using var everything = scope.ServiceProvider.GetRequiredService<UnitScope>().Open(Reach.Everything);

        return await look(scope.ServiceProvider.GetRequiredService<PlatformDbContext>());
    }

    /// <summary>A browser without a session; it follows no redirects.</summary>
    public HttpClient Visitor() => app!.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = OnPort ? Address : new Uri("http://localhost") });

    /// <summary>A browser in which this person (a key of the story) has signed in.</summary>
    public async Task<HttpClient> SignedIn(string by)
    {
        var (name, value) = await SessionOf(by);
        var client = Visitor();
        client.DefaultRequestHeaders.Add("Cookie", $"{name}={value}");

        return client;
    }

    /// <summary>The cookie of a session that this person has just begun.</summary>
    public async Task<(string Name, string Value)> SessionOf(string by)
    {
        var stamp = await Look(db => db.Set<Person>().Where(p => p.Id == this[by]).Select(p => p.SecurityStamp).SingleAsync());
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, this[by].ToString()), new Claim(Session.StampClaim, stamp!), new Claim(Session.MethodClaim, "password")],
            CookieAuthenticationDefaults.AuthenticationScheme);
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        var properties = new AuthenticationProperties { IssuedUtc = Clock.GetUtcNow(), ExpiresUtc = Clock.GetUtcNow().AddHours(10) };
        var ticket = options.TicketDataFormat.Protect(new AuthenticationTicket(new ClaimsPrincipal(identity), properties, CookieAuthenticationDefaults.AuthenticationScheme));

        return (options.Cookie.Name!, ticket);
    }

    /// <summary>How many database commands ran in this world since it started.</summary>
    public int QueriesSoFar => QueryCount.Of(app!.Database.ConnectionString);

    protected void Set(DateTimeOffset now) => clock.SetUtcNow(now);

    private async Task BecomeAsync(IServiceProvider services, string? by)
    {
        var user = services.GetRequiredService<CurrentUser>();

        if (by is null)
        {
            user.BecomeSystem("test");
        }
        else if (!await services.GetRequiredService<ICurrentUserSource>().BecomeAsync(user, this[by], "test", null, CancellationToken.None))
        {
            throw new InvalidOperationException($"{by} cannot act now.");
        }
    }
}

/// <summary>The whole demo: the municipality with all its years of work, on 23 November 2026.</summary>
public class DemoWorld() : World(WorldKind.Demo, new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));

/// <summary>A world that one test has to itself: it may move the clock and count what there is, whatever other tests do and in which order.</summary>
public sealed class OwnWorld : World
{
    public static async Task<OwnWorld> BeginAsync()
    {
        var world = new OwnWorld();
        await world.InitializeAsync();

        return world;
    }

    public void MoveTo(DateTimeOffset now) => Set(now);

    public void Pass(TimeSpan time) => Set(Clock.GetUtcNow() + time);
}

internal enum WorldKind
{
    Organization,
    Demo,
}
