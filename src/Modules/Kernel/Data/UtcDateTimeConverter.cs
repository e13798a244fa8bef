using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SafetyPlatform.Kernel.Data;

/// <summary>Instants are UTC with whole microseconds: PostgreSQL keeps no more, and what is hashed must be what is stored.</summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    value => ToStored(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime ToStored(DateTime value)
    {
        if (value.Kind != DateTimeKind.Utc)
        {
            throw new InvalidOperationException("An instant must be in UTC before it is stored.");
        }

        return value.AddTicks(-(value.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
