using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Kernel;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Organization.Domain;
using SafetyPlatform.Organization.Features;

namespace SafetyPlatform.Organization;

public sealed class OrganizationModule : PlatformModule
{
    public override string Name => "Organization";

    /// <summary>Name and title, and address, of those who can sign in to the demo; all with <see cref="DemoPassword"/>.</summary>
    public static IEnumerable<(string Name, string Title, string Email)> DemoAccounts => OrganizationStory.DemoAccounts;

    public static string DemoPassword => OrganizationStory.DemoPassword;

    public override IEnumerable<MenuEntry> Menu =>
    [
        new("Organization.Menu.Organization", "building-2", "/organization", "settings.manage", "Host.Menu.Administration", 900),
        new("Organization.Menu.Units", "network", "/organization/units", "units.manage", "Host.Menu.Administration", 910),
        new("Organization.Menu.People", "users", "/organization/people", "people.manage", "Host.Menu.Administration", 920),
        new("Organization.Menu.Permissions", "key-round", "/organization/permissions", "settings.manage", "Host.Menu.Administration", 930),
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ICurrentUserSource, CurrentUserSource>();
        services.AddScoped<Session>();
        services.AddScoped<Passwords>();
        services.AddScoped<Attempts>();
        services.AddScoped<PasswordLinks>();
        services.AddScoped<Administrators>();
        services.AddSingleton<SecondFactorSecrets>();
        services.AddIdentityCore<Person>(options =>
        {
            options.Password.RequiredLength = 12;
            options.Password.RequiredUniqueChars = 5;
            options.Password.RequireDigit = false;
            options.Password.RequireNonAlphanumeric = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireLowercase = false;
            options.User.RequireUniqueEmail = true;
        }).AddEntityFrameworkStores<PlatformDbContext>();
        services.AddCookies();
    }

    public override void MapApi(IEndpointRouteBuilder api) => api.MapOrganization();

    public override void UseAfterAuthentication(IApplicationBuilder app) => app.UseMiddleware<CurrentUserMiddleware>();

    public override void Tell(Story story) => OrganizationStory.Tell(story);
}
