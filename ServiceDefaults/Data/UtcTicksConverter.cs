using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ServiceDefaults;

/// <summary>A time is stored as ticks of UTC: SQLite cannot order a DateTimeOffset, and no database keeps all seven digits alike.</summary>
public sealed class UtcTicksConverter()
    : ValueConverter<DateTimeOffset, long>(time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
