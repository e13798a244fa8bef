using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Host.Setup;

/// <summary>Which database: <c>Database:Provider</c> is <c>Sqlite</c> (default) or <c>PostgreSql</c>, with <c>Database:ConnectionString</c>.</summary>
internal static class DatabaseSetup
{
    /// <summary>A list of units is one parameter, so that the SQL of a query is made once; one parameter per unit would have it made anew each time.</summary>
    private const ParameterTranslationMode Lists = ParameterTranslationMode.Parameter;

    private static readonly Lazy<IModel> SqliteModel = new(() => ModelOf(options => UseSqlite(options, connectionString: null)));
    private static readonly Lazy<IModel> PostgreSqlModel = new(() => ModelOf(options => UsePostgreSql(options, connectionString: null)));

    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var model = Provider(configuration) switch
        {
            "Sqlite" => SqliteModel,
            "PostgreSql" => PostgreSqlModel,
            var other => throw new StartException($"Database__Provider is {other}. It must be Sqlite or PostgreSql."),
        };

        // Making the model is the longest single step of a start: it begins here, beside everything else.
        _ = Task.Run(() => model.Value);
        services.AddSingleton<DatabaseStart>();
        services.AddDbContext<BareDbContext>(Use, optionsLifetime: ServiceLifetime.Singleton);
        services.AddDbContext<PlatformDbContext>((provider, options) =>
        {
            Use(provider, options);
            options.UseModel(model.Value);
        }, optionsLifetime: ServiceLifetime.Singleton);

        return services;

        void Use(IServiceProvider provider, DbContextOptionsBuilder options) => _ = model == SqliteModel
            ? UseSqlite(options, SqliteConnectionString(configuration)).AddInterceptors(provider.GetRequiredService<SqlitePragmas>())
            : UsePostgreSql(options, configuration["Database:ConnectionString"] ?? throw new StartException("Database__ConnectionString is missing: PostgreSQL needs it."));
    }

    public static string Provider(IConfiguration configuration) => configuration["Database:Provider"] ?? "Sqlite";

    public static string SqliteConnectionString(IConfiguration configuration) => configuration["Database:ConnectionString"]
        ?? new SqliteConnectionStringBuilder { DataSource = Path.Combine(DataFolder.Of(configuration), "safety.db") }.ToString();

    private static DbContextOptionsBuilder UseSqlite(DbContextOptionsBuilder options, string? connectionString) =>
        options.UseSnakeCaseNamingConvention().UseSqlite(connectionString, o => o.MigrationsAssembly("SafetyPlatform.Migrations.Sqlite").UseParameterizedCollectionMode(Lists));

    private static DbContextOptionsBuilder UsePostgreSql(DbContextOptionsBuilder options, string? connectionString) =>
        options.UseSnakeCaseNamingConvention().UseNpgsql(connectionString, o => o.MigrationsAssembly("SafetyPlatform.Migrations.PostgreSql").UseParameterizedCollectionMode(Lists));

    private static IModel ModelOf(Action<DbContextOptionsBuilder> use)
    {
        var options = new DbContextOptionsBuilder<PlatformDbContext>();
        use(options);

        return PlatformDbContext.ModelOf(options.Options, Modules.All);
    }
}
