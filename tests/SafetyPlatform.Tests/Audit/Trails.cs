using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Organization.Features;
using SafetyPlatform.Tests.Worlds;

namespace SafetyPlatform.Tests.Audit;

/// <summary>Looks into the trail of a world, and tampers with it as someone who owns the database could.</summary>
internal static class Trails
{
    public static Task<List<AuditEntry>> EntriesAsync(this World world) =>
        world.Look(db => db.Set<AuditEntry>().AsNoTracking().OrderBy(e => e.Id).ToListAsync());

    /// <summary>The entries that this act leaves.</summary>
    public static async Task<List<AuditEntry>> EntriesOfAsync(this World world, Func<Task> act)
    {
        var before = (await world.EntriesAsync()).Select(e => e.Id).ToHashSet();
        await act();

        return [.. (await world.EntriesAsync()).Where(e => !before.Contains(e.Id))];
    }

    public static Task<byte[]?> TextsOfAsync(this World world, AuditEntry entry) =>
        world.Look(db => db.Set<AuditDisclosure>().Where(d => d.EntryId == entry.Id).Select(d => d.Content).SingleOrDefaultAsync());

    public static JsonElement Told(this AuditEntry entry) => JsonDocument.Parse(entry.Content).RootElement;

    public static Task<int> SealAsync(this World world) => world.Send(null, new SealNow());

    /// <summary>A code of three letters for the n-th unit.</summary>
    public static AddUnit Unit(this World world, int n) => new($"Skola {n}", $"Q{(char)('A' + (n / 26))}{(char)('A' + (n % 26))}", UnitKind.SchoolUnit, world["norra"], 10, 2);

    /// <summary>Writes to the database behind the product's back, and past what the schema itself refuses.</summary>
    public static Task TamperAsync(this World world, string sql, params (string Name, object Value)[] values) => world.Look(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The tests' own constants.
        command.CommandText = db.Database.IsSqlite()
            ? $"PRAGMA foreign_keys = OFF; {sql}; PRAGMA foreign_keys = ON"
            : $"SET session_replication_role = replica; {sql}; RESET session_replication_role";
#pragma warning restore CA2100

        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return await command.ExecuteNonQueryAsync();
    });
}
