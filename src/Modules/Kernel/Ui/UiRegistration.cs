using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace SafetyPlatform.Kernel.Ui;

/// <summary>What the layout and the tag helpers need from the container.</summary>
public static class UiRegistration
{
    /// <summary>Adds <see cref="Assets"/> (read on first use) and the scoped <see cref="PageFrame"/>. The localizer comes from elsewhere.</summary>
    public static IServiceCollection AddUi(this IServiceCollection services) => services
        .AddSingleton(provider => Assets.Read(provider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider))
        .AddScoped<PageFrame>();
}
