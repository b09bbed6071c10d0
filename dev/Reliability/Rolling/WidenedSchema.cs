using Reliability.Counting;
using Runner.Local;
using Runner.Processes;

namespace Reliability.Rolling;

/// <summary>To a schema that is as far ahead of this version as a migration may go (docs/upgrade.md): every table has columns that it does not know, with and without a default, and an index on them, and there is a table more.</summary>
/// <remarks>Each change is a transaction of its own and takes the lock that a real migration would take, amid the statements that the services have prepared.</remarks>
public sealed class WidenedSchema : IUpgrade
{
    /// <inheritdoc/>
    public string Name => "widen the schema";

    /// <inheritdoc/>
    public ServiceStart Earlier(ServiceStart service) => service;

    /// <inheritdoc/>
    public async Task MigrateAsync(LocalSystem system, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(system);
        foreach (var service in system.Options.Environments.Select(environment => $"cdms-{environment}").Prepend("builder"))
        {
            var database = ServiceDatabase.Of(system, service);
            var tables = await database.ListAsync(
                """SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '__EFMigrationsHistory' ORDER BY tablename""", row => row.GetString(0), cancellationToken);
            foreach (var table in tables)
            {
                await database.ExecuteAsync(
                    $"""
                    ALTER TABLE "{table}" ADD COLUMN "LaterText" text NULL, ADD COLUMN "LaterNumber" integer NOT NULL DEFAULT 7;
                    CREATE INDEX "IX_{table}_LaterNumber" ON "{table}" ("LaterNumber");
                    """,
                    cancellationToken);
            }

            await database.ExecuteAsync(
                """
                CREATE TABLE "LaterTable" ("Id" uuid PRIMARY KEY);
                INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Later', '10.0.0');
                """,
                cancellationToken);
        }
    }
}
