using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Kernel.Web;

namespace SafetyPlatform.Host.Setup;

/// <summary>Puts the product together.</summary>
internal static partial class PlatformHost
{
    /// <summary>Bytes. No form or call of the product needs more.</summary>
    private const long LargestRequest = 2 * 1024 * 1024;

    /// <param name="args">Settings, as on the command line.</param>
    /// <param name="change">What a benchmark puts in another's place.</param>
    public static WebApplication Build(string[] args, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = ContentRoot.Find(),
            ApplicationName = typeof(PlatformHost).Assembly.GetName().Name,
        });
        AddServices(builder);
        change?.Invoke(builder.Services);
        var app = builder.Build();
        KernelServices.UseFieldNames(app.Services.GetRequiredService<TextCatalogue>());
        BindingTexts.Localizer = app.Services.GetRequiredService<IStringLocalizer>();
        Use(app);

        return app;
    }

#pragma warning disable S3251 // The usual build has none.
    /// <summary>Another capture of what is saved, where the build brings one: AuditNet.cs.</summary>
    static partial void AddCapture(IServiceCollection services, IConfiguration configuration);
#pragma warning restore S3251

    private static void AddServices(WebApplicationBuilder builder)
    {
        builder.AddTelemetry();
        builder.WebHost.ConfigureKestrel(options => (options.AddServerHeader, options.Limits.MaxRequestBodySize) = (false, LargestRequest));
        var services = builder.Services;
        services.AddDatabase(builder.Configuration);
        services.AddPlatform(builder.Configuration, Modules.All);
#pragma warning disable S3251 // As above.
        AddCapture(services, builder.Configuration);
#pragma warning restore S3251
        services.AddJobs(builder.Configuration);
        services.AddHttpContextAccessor();
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.AddAuthorization(options => options.FallbackPolicy = null);
        services.AddProblemDetails();
        services.AddExceptionHandler<ProblemHandler>();
        services.AddDataProtection().SetApplicationName("SafetyPlatform")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(DataFolder.Of(builder.Configuration), "keys")));
        services.AddAntiforgery(options => options.Cookie.Name = "safety-form");
        services.AddOpenApi("v1", options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "SafetyPlatform";

            return Task.CompletedTask;
        }));
        services.Configure<RequestLocalizationOptions>(options =>
        {
            CultureInfo[] cultures = [new("sv-SE"), new("en-GB")];
            (options.DefaultRequestCulture, options.SupportedCultures, options.SupportedUICultures) = (new RequestCulture("sv-SE"), cultures, cultures);
            options.RequestCultureProviders = [new CookieRequestCultureProvider { CookieName = "language" }];
        });
        services.Configure<HostOptions>(options => options.ServicesStartConcurrently = true);
        services.AddMemoryCache();
        services.AddUi();
        services.AddScoped<FrameFilter>();
        services.AddRazorPages(options => options.Conventions.ConfigureFilter(new NeedsPageFilter()).ConfigureFilter(new Microsoft.AspNetCore.Mvc.ServiceFilterAttribute<FrameFilter>()))
            .AddMvcOptions(BindingTexts.Localize);

        // It asks for every endpoint when the product starts, for policies that no endpoint here has: see Gate.
        services.Remove(services.Single(d => d.ServiceType.Name == "AuthorizationPolicyCache"));
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.Configure<MvcOptions>(options => options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true);
    }

    /// <summary>The names of built assets carry a hash of their content: what has been fetched once never changes.</summary>
    private static void KeepForAYear(StaticFileResponseContext file) =>
        file.Context.Response.Headers.CacheControl = file.Context.Request.Path.StartsWithSegments("/assets", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";

    private static void Use(WebApplication app)
    {
        app.UsePlatformHeaders();
        app.UseRequestLocalization();
        app.MapWhen(context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal), UseApi);
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        UseErrors(app);
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = KeepForAYear });
        app.UseRouting();
        UseSignedIn(app);
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapRazorPages();
        app.MapOpenApi().WithMetadata(new OpenToAllAttribute("describes the API, holds no data"));
        app.MapHealth();
    }

    /// <summary>A pipeline of its own: its routes and what they read and write are prepared at the first call, not at the start.</summary>
    private static void UseApi(IApplicationBuilder api)
    {
        api.UseStatusCodePages();
        UseErrors(api);
        api.UseRouting();
        UseSignedIn(api);
        api.Use(ApiGate.PassAsync);
        api.UseAuthorization();
        api.UseEndpoints(endpoints =>
        {
            var prefix = endpoints.MapGroup("/api/v1");

            foreach (var module in Modules.All.All)
            {
                module.MapApi(prefix);
            }
        });
    }

    private static void UseErrors(IApplicationBuilder app) => app.UseExceptionHandler(
        new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", SuppressDiagnosticsCallback = failure => ProblemHandler.IsAnswer(failure.Exception) });

    private static void UseSignedIn(IApplicationBuilder app)
    {
        app.UseAuthentication();

        foreach (var module in Modules.All.All)
        {
            module.UseAfterAuthentication(app);
        }
    }
}
