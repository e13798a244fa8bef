using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
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

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ICurrentUserSource, CurrentUserSource>();
        services.AddScoped<Session>();
        services.AddIdentityCore<Person>(options =>
        {
            options.Password.RequiredLength = 12;
            options.Password.RequireDigit = false;
            options.Password.RequireNonAlphanumeric = false;
            options.Password.RequireUppercase = false;
            options.Password.RequireLowercase = false;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            options.User.RequireUniqueEmail = true;
        }).AddEntityFrameworkStores<PlatformDbContext>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
        {
            options.Cookie.Name = "safety";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromHours(10);
            options.SlidingExpiration = true;
            options.LoginPath = "/account/signin";
            options.AccessDeniedPath = "/account/denied";
            options.ReturnUrlParameter = "returnUrl";
        });
    }

    public override void UseAfterAuthentication(IApplicationBuilder app) => app.UseMiddleware<CurrentUserMiddleware>();

    public override void Tell(Story story) => OrganizationStory.Tell(story);
}
