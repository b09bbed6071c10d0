using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Tests.Support;

namespace Tests.Builder.FormDeployments;

/// <summary>A Builder's database with very many open deployments of one version, some of which are due.</summary>
internal sealed class ManyDeployments : IAsyncDisposable
{
    public const int Count = 100_000;

    private readonly TestDatabase _database;

    private ManyDeployments(TestDatabase database) => _database = database;

    public DatabaseProvider Provider => _database.Provider;

    /// <param name="provider">Which database.</param>
    /// <param name="due">How many of the <see cref="Count"/> were to be answered a minute before <see cref="Given.Start"/>; the others have hours left.</param>
    public static async Task<ManyDeployments> CreateAsync(DatabaseProvider provider, int due)
    {
        var database = new ManyDeployments(await TestDatabase.CreateAsync(provider, nameof(ManyDeployments), connection => FillAsync(provider, connection)));
        await using var db = database.Open();
        await db.FormDeployments.Where(deployment => deployment.Ordinal <= due)
            .ExecuteUpdateAsync(update => update.SetProperty(deployment => deployment.Deadline, Given.Start.AddMinutes(-1)));
        if (provider is DatabaseProvider.PostgreSql)
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
        return database;
    }

    public BuilderDbContext Open(params IInterceptor[] interceptors) => Contexts.Create(Provider, _database.ConnectionString, interceptors);

    public async Task<int> CountAsync(string state)
    {
        await using var db = Open();
        return await db.FormDeployments.CountAsync(deployment => deployment.CurrentState == state);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static async Task FillAsync(DatabaseProvider provider, string connection)
    {
        await using var db = Contexts.Create(provider, connection);
        await db.Database.MigrateAsync();
        var study = new Study { StudyOid = "S.1", FirstImportedAt = Given.Start };
        var form = new FormDef { FormOid = "F.VS" };
        var version = Given.Version();
        form.Versions.Add(version);
        study.Forms.Add(form);
        db.Add(study);
        db.Add(FormDeployment.Start(version, new FormDeploymentTarget(Guid.NewGuid(), "S.1", "F.VS", Given.Environment, 1), Given.At(0), Given.Patience));
        await db.SaveChangesAsync();
        await db.Database.ExecuteSqlRawAsync(Copies(provider, db.Model.FindEntityType(typeof(FormDeployment))!));
    }

    // The one row again and again, told apart by key and ordinal.
    private static string Copies(DatabaseProvider provider, IEntityType deployment)
    {
        var columns = deployment.GetProperties().Select(property => property.GetColumnName()).ToArray();
        var values = columns.Select(column => column switch
        {
            nameof(FormDeployment.CorrelationId) => NewKey(provider),
            nameof(FormDeployment.Ordinal) => "n",
            _ => Quote(column),
        });
        var table = Quote(deployment.GetTableName()!);
        return $"""
            WITH RECURSIVE numbers(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n < {Count})
            INSERT INTO {table} ({string.Join(", ", columns.Select(Quote))}) SELECT {string.Join(", ", values)} FROM {table}, numbers
            """;
    }

    private static string NewKey(DatabaseProvider provider) =>
        provider is DatabaseProvider.PostgreSql ? "gen_random_uuid()" : "printf('%08X-0000-4000-8000-000000000000', n)";

    private static string Quote(string name) => $"\"{name}\"";
}
