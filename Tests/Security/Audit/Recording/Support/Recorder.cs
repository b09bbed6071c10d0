using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Time.Testing;
using Security;
using Security.Audit;
using Security.Audit.Recording;
using Security.Audit.Sealing;
using Tests.Support;
using ServiceProvider = ServiceDefaults.DatabaseProvider;

namespace Tests.Security.Audit.Recording.Support;

/// <summary>A database whose saves are recorded.</summary>
internal sealed class Recorder : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private Recorder(TestDatabase database)
    {
        _database = database;
        Interceptors =
        [
            new AuditInterceptor(new RecordBuilder(new SecurityOptions("tests", "Tests"), Clock), Held, Signal),
            new AuditTransactionInterceptor(Held, Signal),
            Commands,
        ];
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 6, 1, 9, 30, 0, TimeSpan.Zero));

    public HeldRecords Held { get; } = new();

    public AuditSignal Signal { get; } = new();

    public CommandLog Commands { get; } = new();

    public IInterceptor[] Interceptors { get; }

    public DatabaseProvider Provider => _database.Provider;

    public static async Task<Recorder> StartAsync(DatabaseProvider provider) =>
        new(await TestDatabase.CreateAsync(provider, nameof(RecordingDbContext), async connection =>
        {
            await using var db = new RecordingDbContext(Configure(new DbContextOptionsBuilder<RecordingDbContext>(), provider, connection).Options);
            await db.Database.EnsureCreatedAsync();
        }));

    /// <summary>A context that records.</summary>
    public RecordingDbContext Open() => new(Configure(new DbContextOptionsBuilder<RecordingDbContext>()).Options);

    public DbContextOptionsBuilder<RecordingDbContext> Configure(DbContextOptionsBuilder<RecordingDbContext> options)
    {
        Configure(options, Provider, _database.ConnectionString).AddInterceptors(Interceptors);
        return options;
    }

    /// <summary>Everything that stands in the trail, in its order.</summary>
    public async Task<IReadOnlyList<AuditRecord>> ReadAsync()
    {
        await using var db = Open();
        return await db.Records.AsNoTracking().OrderBy(record => record.Id).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Saves rows as a person does in a request, or, with a message id, as a consumer does.</summary>
    public static IDisposable Act(Guid? messageId = null, string? studyOid = null) => Acting.Begin(new Act
    {
        Actor = new Actor("h.kim", "Hana Kim", ActorKind.Person),
        Through = "POST /api/samples",
        TraceId = "0123456789abcdef0123456789abcdef",
        MessageId = messageId,
        StudyOid = studyOid,
        Reason = "Corrected",
    });

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static DbContextOptionsBuilder<RecordingDbContext> Configure(DbContextOptionsBuilder<RecordingDbContext> options, DatabaseProvider provider, string connection)
    {
        ServiceDefaults.ServiceDatabase.UseServiceDatabase(options, Enum.Parse<ServiceProvider>(provider.ToString()), connection);
        return options;
    }
}
