using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SafetyPlatform.Host;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using Shouldly;
using Xunit;

namespace SafetyPlatform.ArchitectureTests;

public sealed class DataTests
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public void No_change_of_the_model_is_without_its_migration(string provider)
    {
        using var db = Open(provider);

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public void Every_table_begins_with_its_modules_name()
    {
        using var db = Open("Sqlite");

        foreach (var entity in db.Model.GetEntityTypes().Where(e => e.GetTableName() is not null))
        {
            var owner = entity.ClrType.Namespace!.StartsWith("Microsoft", StringComparison.Ordinal) ? "Organization" : entity.ClrType.Namespace.Split('.')[1];

            entity.GetTableName()!.ShouldStartWith(owner.ToLowerInvariant() + "_");
        }
    }

    [Fact]
    public void What_has_a_unit_is_kept_within_the_unit_scope()
    {
        using var db = Open("Sqlite");
        var open = db.Model.GetEntityTypes().Where(e => e.FindProperty("UnitId") is not null && e.GetRootType().GetDeclaredQueryFilters().All(f => f.Key != PlatformDbContext.UnitFilter));

        open.Select(e => e.ClrType.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void Every_string_has_a_greatest_length_or_is_meant_to_be_long()
    {
        using var db = Open("Sqlite");
        var keys = db.Model.GetEntityTypes().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(string) && p.IsKey() && p.GetMaxLength() is null);

        keys.Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_row_names_its_last_entry_but_for_the_tables_named_here()
    {
        using var db = Open("Sqlite");
        var types = db.Model.GetEntityTypes().Where(e => e.BaseType is null).ToList();

        types.Where(e => e.IsLeftOutOfTrail()).Select(e => e.GetTableName()).ShouldBe(
            ["audit_checkpoints", "audit_checks", "audit_days", "audit_disclosures", "audit_entries", "audit_erasures", "audit_exports", "audit_head", "audit_keys", "audit_tiles", "audit_touches",
             "kernel_answered_requests", "kernel_numbers"],
            ignoreOrder: true);
        types.Where(e => !e.IsLeftOutOfTrail() && !NamesItsEntry(e)).Select(e => e.GetTableName()).ShouldBeEmpty();
        db.Model.GetEntityTypes().Where(e => e.IsOwned()).ShouldBeEmpty("a part without a row of its own could not name an entry");
    }

    private static bool NamesItsEntry(IEntityType type) => type.FindProperty(TrailAnnotations.LastEntry) is { IsNullable: false } column
        && type.FindForeignKeys(column).Any(k => string.Equals(k.PrincipalEntityType.GetTableName(), "audit_entries", StringComparison.Ordinal));

    private static PlatformDbContext Open(string provider)
    {
        var options = new DbContextOptionsBuilder<PlatformDbContext>().UseSnakeCaseNamingConvention();
        options = provider == "Sqlite"
            ? options.UseSqlite("Data Source=:memory:", o => o.MigrationsAssembly("SafetyPlatform.Migrations.Sqlite"))
            : options.UseNpgsql("Host=127.0.0.1", o => o.MigrationsAssembly("SafetyPlatform.Migrations.PostgreSql"));

        return new PlatformDbContext(options.Options, Modules.All, new UnitScope(), recorder: null!);
    }
}
