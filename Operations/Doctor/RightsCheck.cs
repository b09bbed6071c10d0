using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Operations.Doctor;

/// <summary>The role of the service in its database: may do what it must, and cannot change the audit trail.</summary>
internal sealed class RightsCheck : IDoctorCheck
{
    private const string Trail = "rights on the audit trail", Script = "Run deploy/database/postgresql-rights.sql or sqlserver-rights.sql as the owner of the tables, after every migration (docs/security.md, Audit trail).";
    private const int MostNamed = 5;

    public string What => "rights in the database";

    public async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ServiceDbContext>();
        if (!db.Database.IsNpgsql() && !db.Database.IsSqlServer())
            return [await WriteAsync(db.Database, cancellationToken), new(Trail, "a file knows none: who may write it may change the trail. Triggers and the chain of hashes guard it alone.")];
        var lacking = await ReadAsync(db, RightsStatement.Lacking(db), cancellationToken);
        var tooMany = await ReadAsync(db, RightsStatement.TooMany(db), cancellationToken);
        return
        [
            lacking.Count > 0 ? new(What, $"the role of the service lacks {Named(lacking)}.", Script) : await WriteAsync(db.Database, cancellationToken),
            OfTrail(tooMany, LocalRun.IsIt(services)),
        ];
    }

    private static Finding OfTrail(IReadOnlyList<string> tooMany, bool isLocal) => tooMany switch
    {
        [] => new(Trail, "the role of the service only ever adds to it."),
        _ when isLocal => new(Trail, $"the role of the service could change it, by {Named(tooMany)}. On a machine of one's own that may be; in production it is wrong."),
        _ => new(Trail, $"the role of the service could change it, by {Named(tooMany)}.", $"Let the service run in a role that owns no table, and run 'migrate' as the owner. {Script}"),
    };

    // Taken back at once, and the row that is touched is none: a file or a database may be read-only, whatever the role may.
    private async Task<Finding> WriteAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await database.BeginTransactionAsync(cancellationToken);
            await database.ExecuteSqlRawAsync("""DELETE FROM "OutboxMessage" WHERE 1 = 0""", cancellationToken);
            await transaction.RollbackAsync(cancellationToken);
            return new(What, "the service may read and write what it must.");
        }
        catch (System.Data.Common.DbException exception)
        {
            return new(What, $"writing is refused: {exception.Message}", "See whether the database, its file or its disk is read-only, and grant the role what deploy/database says.");
        }
    }

    private static async Task<IReadOnlyList<string>> ReadAsync(ServiceDbContext db, string sql, CancellationToken cancellationToken) =>
        [.. (await db.Database.SqlQueryRaw<string>(sql).ToListAsync(cancellationToken)).Order(StringComparer.Ordinal)];

    private static string Named(IReadOnlyList<string> rights) => string.Join(", ", rights.Take(MostNamed)) + (rights.Count > MostNamed ? $" and {rights.Count - MostNamed} more" : "");
}
