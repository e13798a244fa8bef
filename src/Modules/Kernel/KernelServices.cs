using FluentValidation;
using MediatR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Outbox;
using SafetyPlatform.Kernel.Pipeline;
using SafetyPlatform.Kernel.Stories;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Kernel;

public static class KernelServices
{
    /// <summary>The kernel and the modules: messages, pipeline, validators, texts, and what each module adds.</summary>
    public static IServiceCollection AddPlatform(this IServiceCollection services, IConfiguration configuration, ModuleList modules)
    {
        services.AddSingleton(modules);
        services.TryAddSingleton<TimeProvider>(_ => new PlatformClock(TimeProvider.System));
        services.AddSingleton(_ => new TextCatalogue([typeof(KernelServices).Assembly, System.Reflection.Assembly.GetEntryAssembly()!, .. modules.All.Select(m => m.Assembly)]));
        services.AddSingleton<Texts>();
        services.AddSingleton<IStringLocalizer>(p => p.GetRequiredService<Texts>());
        services.AddScoped<CurrentUser>();
        services.AddScoped<UnitScope>();
        services.AddScoped<Act>();
        services.AddScoped<AnsweredRequests>();
        services.AddScoped<NumberSeries>();
        services.AddScoped<MailOutbox>();
        services.AddScoped<Denials>();
        services.AddScoped<PlatformSender>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<StoryTeller>();
        services.AddSingleton<SqlitePragmas>();
        services.AddSingleton<WriteTurn>();
        AddMessages(services, modules);

        foreach (var module in modules.All)
        {
            module.AddServices(services, configuration);
        }

        return services;
    }

    /// <summary>Messages about a field use the field's name in the reader's language: the text <c>Field.Property</c>.</summary>
    public static void UseFieldNames(TextCatalogue texts) =>
        ValidatorOptions.Global.DisplayNameResolver = (_, member, _) => member is null ? null : texts.Find($"Field.{member.Name}");

    private static void AddMessages(IServiceCollection services, ModuleList modules)
    {
        var assemblies = modules.All.Select(m => m.Assembly).ToArray();
        services.AddScoped<ServiceFactory>(p => p.GetService);
        services.AddScoped<IMediator, Mediator>();
        services.Scan(scan => scan.FromAssemblies(assemblies)
            .AddClasses(c => c.AssignableToAny(typeof(IRequestHandler<,>), typeof(INotificationHandler<>)), publicOnly: false)
            .AsImplementedInterfaces().WithScopedLifetime());
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AuthorizationBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(SensitiveReadBehavior<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(TransactionBehavior<,>));
        services.AddValidatorsFromAssemblies(assemblies, ServiceLifetime.Singleton, includeInternalTypes: true);
    }
}
