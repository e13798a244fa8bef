using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Tests.Worlds;

/// <summary>The product's own start-up, with another database, another clock and no schedules.</summary>
internal sealed class App(Database database, TimeProvider clock, IReadOnlyDictionary<string, string> settings, bool onPort = false) : WebApplicationFactory<Program>
{
    public Database Database => database;

    /// <summary>Where a real browser reaches it; only with a port of its own.</summary>
    public Uri Address => new(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public Task StartAsync()
    {
        if (onPort)
        {
            UseKestrel(0);
            StartServer();
        }
        else
        {
            _ = Server;
        }

        return Task.CompletedTask;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");

        // A singleton that keeps something of one request would serve it to all the others.
        builder.UseDefaultServiceProvider(options => options.ValidateScopes = true);
        builder.UseSetting("Data:Folder", database.Folder);
        builder.UseSetting("Database:Provider", Database.Provider);
        builder.UseSetting("Database:ConnectionString", database.ConnectionString);
        builder.UseSetting("Jobs", "false");
        builder.UseSetting("Audit:Sealer", "false");
        builder.UseSetting("AllowedHosts", "*");

        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(new PlatformClock(clock)));
    }

    /// <summary>Ends the product but keeps its database.</summary>
    public async Task CloseAsync()
    {
        await base.DisposeAsync();
        database.Release();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        database.Release();
        await database.DropAsync();
    }
}
