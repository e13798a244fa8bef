using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SafetyPlatform.Kernel.Data;

/// <summary>Gapless numbers per unit and year, taken in the transaction of what they number: rolled back with it.</summary>
public sealed class NumberSeries(PlatformDbContext db)
{
    /// <summary>The next number of the series. On PostgreSQL the row stays locked until commit, on SQLite the whole database is.</summary>
    /// <param name="series">For instance <c>incidents/&lt;unit&gt;/2024</c>, at most 100 characters.</param>
    public async Task<int> NextAsync(string series, CancellationToken cancellationToken)
    {
        var taken = await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO kernel_numbers (series, last) VALUES ({series}, 1)
            ON CONFLICT (series) DO UPDATE SET last = kernel_numbers.last + 1
            RETURNING last AS "Value"
            """).ToListAsync(cancellationToken);

        return taken.Single();
    }
}

internal sealed class NumberSeriesRow
{
    public required string Series { get; init; }

    public required int Last { get; init; }
}

internal sealed class NumberSeriesConfiguration : IEntityTypeConfiguration<NumberSeriesRow>
{
    public void Configure(EntityTypeBuilder<NumberSeriesRow> builder)
    {
        builder.ToTable("kernel_numbers");
        builder.LeftOutOfTrail();
        builder.HasKey(r => r.Series);
        builder.Property(r => r.Series).HasMaxLength(100);
    }
}
