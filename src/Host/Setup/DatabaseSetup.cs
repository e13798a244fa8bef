using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Host.Setup;

/// <summary>Which database: <c>Database:Provider</c> is <c>Sqlite</c> (default) or <c>PostgreSql</c>, with <c>Database:ConnectionString</c>.</summary>
internal static class DatabaseSetup
{
    /// <summary>A list of units is one parameter, so that the SQL of a query is made once; one parameter per unit would have it made anew each time.</summary>
    private const ParameterTranslationMode Lists = ParameterTranslationMode.Parameter;

    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<DatabaseStart>();
        services.AddDbContext<PlatformDbContext>((provider, options) =>
        {
            options.UseSnakeCaseNamingConvention();
            _ = Provider(configuration) switch
            {
                "Sqlite" => options.UseSqlite(SqliteConnectionString(configuration), o => o.MigrationsAssembly("SafetyPlatform.Migrations.Sqlite").UseParameterizedCollectionMode(Lists))
                    .AddInterceptors(provider.GetRequiredService<SqlitePragmas>()),
                "PostgreSql" => options.UseNpgsql(
                    configuration["Database:ConnectionString"] ?? throw new StartException("Database__ConnectionString is missing: PostgreSQL needs it."),
                    o => o.MigrationsAssembly("SafetyPlatform.Migrations.PostgreSql").UseParameterizedCollectionMode(Lists)),
                var other => throw new StartException($"Database__Provider is {other}. It must be Sqlite or PostgreSql."),
            };
        }, optionsLifetime: ServiceLifetime.Singleton);

        return services;
    }

    public static string Provider(IConfiguration configuration) => configuration["Database:Provider"] ?? "Sqlite";

    public static string SqliteConnectionString(IConfiguration configuration) => configuration["Database:ConnectionString"]
        ?? new SqliteConnectionStringBuilder { DataSource = Path.Combine(DataFolder.Of(configuration), "safety.db") }.ToString();
}
