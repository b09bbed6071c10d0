using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Operations.Doctor;

/// <summary>The database: there, of this version, and writable.</summary>
internal sealed class DatabaseCheck : IDoctorCheck
{
    public string What => "database";

    public async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<ServiceDbContext>().Database;
        if (!await database.CanConnectAsync(cancellationToken))
            return [new(What, "it does not answer.", "Check Database:Provider and Database:ConnectionString, and that the server runs.")];
        var pending = (await database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
            return [new(What, $"{pending.Count} migrations are missing, the first is {pending[0]}.", "Run 'migrate' of this version with the role that may change tables.")];
        var applied = (await database.GetAppliedMigrationsAsync(cancellationToken)).Except(database.GetMigrations(), StringComparer.Ordinal).ToList();
        return
        [
            applied.Count > 0 ? new("schema", $"it has {applied.Count} migrations that this version does not know, the last is {applied[^1]}: a newer version runs on it.") : new("schema", "every migration of this version is there."),
            await WriteAsync(database, cancellationToken),
        ];
    }

    // Taken back at once: the row that is touched is none.
    private static async Task<Finding> WriteAsync(Microsoft.EntityFrameworkCore.Infrastructure.DatabaseFacade database, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await database.BeginTransactionAsync(cancellationToken);
            await database.ExecuteSqlRawAsync("""DELETE FROM "OutboxMessage" WHERE 1 = 0""", cancellationToken);
            await transaction.RollbackAsync(cancellationToken);
            return new("rights in the database", "the role may write.");
        }
        catch (System.Data.Common.DbException exception)
        {
            return new("rights in the database", $"writing is refused: {exception.Message}", "Grant the role of the service what deploy/database says.");
        }
    }
}
