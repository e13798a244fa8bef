using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Metadata.Conventions.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Kernel.Data;

/// <summary>
/// The one context over the one database. Each module brings its configurations; its entities are internal, so the compiler
/// keeps a module's tables its own.
/// </summary>
public sealed class PlatformDbContext(
    DbContextOptions<PlatformDbContext> options, ModuleList modules, UnitScope scope, ISaveRecorder recorder)
    : DbContext(options)
{
    /// <summary>Name of the filter that keeps rows of other units out of every query.</summary>
    public const string UnitFilter = "unit";

    internal UnitScope Scope => scope;

    /// <summary>The model of the database. It is the same for every context of the process and can be made before there are any services.</summary>
    public static IModel ModelOf(DbContextOptions<PlatformDbContext> options, ModuleList modules)
    {
        // Who reads and who records is asked for when rows are, not when they are described.
        using var db = new PlatformDbContext(options, modules, scope: null!, recorder: null!);

        return db.Model;
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("What is saved is recorded, and that takes a while: SaveChangesAsync.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        recorder.Saving(this);

        try
        {
            var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            recorder.Saved();

            return rows;
        }
        catch (Exception failure)
        {
            recorder.Failed(failure);

            throw;
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PlatformDbContext).Assembly);

        foreach (var module in modules.All)
        {
            modelBuilder.ApplyConfigurationsFromAssembly(module.Assembly);
        }

        foreach (var type in modelBuilder.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.BaseType is null).Select(t => t.ClrType).ToList())
        {
            if (typeof(IBelongsToUnit).IsAssignableFrom(type))
            {
                Apply(nameof(FilterByUnit), type, modelBuilder);
            }
            else if (typeof(IMayBelongToUnit).IsAssignableFrom(type))
            {
                Apply(nameof(FilterByOptionalUnit), type, modelBuilder);
            }
        }

        foreach (var module in modules.All)
        {
            module.CompleteModel(modelBuilder);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Conventions.Replace<ForeignKeyIndexConvention>(services => new LeanForeignKeyIndexes(services.GetRequiredService<ProviderConventionSetBuilderDependencies>()));
    }

#pragma warning disable S3011 // Our own generic methods, called for types that are only known here.
    private void Apply(string method, Type type, ModelBuilder model) =>
        GetType().GetMethod(method, BindingFlags.Instance | BindingFlags.NonPublic)!.MakeGenericMethod(type).Invoke(this, [model]);
#pragma warning restore S3011

    private void FilterByUnit<T>(ModelBuilder model)
        where T : class, IBelongsToUnit
    {
        Expression<Func<T, bool>> filter = row => Scope.All || Scope.Units.Contains(row.UnitId);
        model.Entity<T>().HasQueryFilter(UnitFilter, filter);
    }

    private void FilterByOptionalUnit<T>(ModelBuilder model)
        where T : class, IMayBelongToUnit
    {
        Expression<Func<T, bool>> filter = row => Scope.All || row.UnitId == null || Scope.Units.Contains(row.UnitId.Value);
        model.Entity<T>().HasQueryFilter(UnitFilter, filter);
    }
}
