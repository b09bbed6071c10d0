using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Operations.Doctor;

/// <summary>The database: there, of this version, and writable.</summary>
internal sealed class DatabaseCheck : IDoctorCheck
{
    private const string Rights = "rights in the database", Remedy = "Grant the role of the service what deploy/database says; run its script after every migration.";

    public string What => "database";

    public async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ServiceDbContext>();
        var database = db.Database;
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
            await ReadAsync(db, cancellationToken),
        ];
    }

    // Taken back at once: the row that is touched is none.
    private static async Task<Finding> WriteAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await database.BeginTransactionAsync(cancellationToken);
            await database.ExecuteSqlRawAsync("""DELETE FROM "OutboxMessage" WHERE 1 = 0""", cancellationToken);
            await transaction.RollbackAsync(cancellationToken);
            return new(Rights, "the role may write.");
        }
        catch (DbException exception)
        {
            return new(Rights, $"writing is refused: {exception.Message}", Remedy);
        }
    }

    // Tables that a migration has made belong to its owner alone until the script of the rights ran again.
    [SuppressMessage("Security", "CA2100", Justification = "The names are those of the model.")]
    private static async Task<Finding> ReadAsync(DbContext db, CancellationToken cancellationToken)
    {
        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        await db.Database.OpenConnectionAsync(cancellationToken);
        foreach (var table in tables)
        {
            try
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"SELECT 1 FROM \"{table}\" WHERE 1 = 0";
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
            catch (DbException exception)
            {
                return new(Rights, $"table {table} cannot be read: {exception.Message}", Remedy);
            }
        }

        return new(Rights, $"the role may read all of {tables.Count} tables.");
    }
}
