using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Operations.Doctor;

/// <summary>The clock of this machine beside that of the database server: leases of the outbox and of the sealer hold by one and are judged by the other.</summary>
internal sealed class DatabaseClockCheck : IDoctorCheck
{
    // Milliseconds since 1970 in UTC, as the server has it now and not at the begin of the transaction.
    private const string OfPostgreSql = """SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS "Value" """;
    internal const string OfSqlServer = "SELECT DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()) AS [Value]";

    public string What => "clock of the database";

    public async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<ServiceDbContext>().Database;
        if (!database.IsNpgsql() && !database.IsSqlServer())
            return [new(What, "the database is a file here, so it is the same.")];
        // The first answer opens the connection, which takes its time.
        var sql = database.IsNpgsql() ? OfPostgreSql : OfSqlServer;
        await ReadAsync(database, sql, cancellationToken);
        var clock = services.GetRequiredService<TimeProvider>();
        var before = clock.GetUtcNow();
        var theirs = await ReadAsync(database, sql, cancellationToken);
        var middle = before + ((clock.GetUtcNow() - before) / 2);
        return [Skew.Of(What, middle - theirs, "the database server's")];
    }

    private static async Task<DateTimeOffset> ReadAsync(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade database, string sql, CancellationToken cancellationToken) =>
        DateTimeOffset.FromUnixTimeMilliseconds((await database.SqlQueryRaw<long>(sql).ToListAsync(cancellationToken))[0]);
}
