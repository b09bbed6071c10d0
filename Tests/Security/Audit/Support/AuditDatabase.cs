using Microsoft.EntityFrameworkCore;
using Security.Audit;
using Security.Audit.Sealing;
using Security.Signatures;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Audit.Support;

/// <summary>A database with the tables and triggers of the trail, and what a malicious administrator of it may do.</summary>
internal sealed class AuditDatabase : IAsyncDisposable
{
    private readonly string? _connectionString;

    private AuditDatabase(TestDatabase database, string? connectionString = null)
    {
        Database = database;
        _connectionString = connectionString;
    }

    public TestDatabase Database { get; }

    public static async Task<AuditDatabase> CreateAsync(DatabaseProvider provider) =>
        new(await TestDatabase.CreateAsync(provider, "audit", async connection => await FillAsync(provider, connection)));

    /// <summary>The same database by another connection string; the first one drops it.</summary>
    public AuditDatabase As(string connectionString) => new(Database, connectionString);

    public SecurityDbContext Open(Action<DbContextOptionsBuilder>? configure = null)
    {
        var options = new DbContextOptionsBuilder<SecurityDbContext>();
        global::ServiceDefaults.ServiceDatabase.UseServiceDatabase(options, ProviderOf(Database.Provider), _connectionString ?? Database.ConnectionString);
        configure?.Invoke(options);
        return new SecurityDbContext(options.Options);
    }

    /// <summary>Adds rows, as a save of the service would.</summary>
    public async Task<IReadOnlyList<long>> AddAsync(IEnumerable<AuditRecord> records)
    {
        await using var db = Open();
        var added = records.ToList();
        db.AddRange(added);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return [.. added.Select(record => record.Id)];
    }

    public async Task<AuditRecord> ReadAsync(long id)
    {
        await using var db = Open();
        return await db.Set<AuditRecord>().AsNoTracking().SingleAsync(record => record.Id == id);
    }

    public async Task<List<AuditBlock>> ReadBlocksAsync(string chain)
    {
        await using var db = Open();
        return await db.Set<AuditBlock>().AsNoTracking().Where(block => block.StudyOid == chain).OrderBy(block => block.Number).ToListAsync();
    }

    /// <summary>What the owner of the tables can do to the trail: first the triggers go, then anything goes.</summary>
    public async Task TamperAsync(Func<SecurityDbContext, Task> change)
    {
        await using var db = Open();
        foreach (var sql in AuditTriggers.DropStatementsFor(ProviderOf(Database.Provider)))
            await db.Database.ExecuteSqlRawAsync(sql);
        await change(db);
        foreach (var sql in AuditTriggers.StatementsFor(ProviderOf(Database.Provider)))
            await db.Database.ExecuteSqlRawAsync(sql);
    }

    public static global::ServiceDefaults.DatabaseProvider ProviderOf(DatabaseProvider provider) => Enum.Parse<global::ServiceDefaults.DatabaseProvider>(provider.ToString());

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private static async Task FillAsync(DatabaseProvider provider, string connection)
    {
        var options = new DbContextOptionsBuilder<SecurityDbContext>();
        global::ServiceDefaults.ServiceDatabase.UseServiceDatabase(options, ProviderOf(provider), connection);
        await using var db = new SecurityDbContext(options.Options);
        await db.Database.EnsureCreatedAsync();
        foreach (var sql in AuditTriggers.StatementsFor(ProviderOf(provider)).Concat(SignatureTriggers.StatementsFor(ProviderOf(provider))))
            await db.Database.ExecuteSqlRawAsync(sql);
    }
}
