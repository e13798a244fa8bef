using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Integrations.Features;
using SafetyPlatform.Kernel;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Integrations;

public sealed class IntegrationsModule : PlatformModule
{
    public override string Name => "Integrations";

    public override void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(Schemes.Token, configureOptions: null);
}
