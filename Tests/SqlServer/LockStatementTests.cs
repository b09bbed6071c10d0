using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Tests.SqlServer.Dac;

namespace Tests.SqlServer;

/// <summary>The statements that lock rows, compiled against the schemas they run on.</summary>
public sealed class LockStatementTests
{
    private static readonly SqlServerLockStatementProvider Provider = new();

    [Theory, MemberData(nameof(ServiceContexts.Names), MemberType = typeof(ServiceContexts))]
    public async Task GetRowLockStatement_OfEverySaga_Compiles(string service)
    {
        var server = new OfflineSqlServer();
        await using var db = ServiceContexts.Open(service, options => server.Use(options));
        foreach (var saga in db.Model.GetEntityTypes().Select(entity => entity.ClrType).Where(type => type.IsAssignableTo(typeof(ISaga))))
            await LockAsync(db, saga);
        if (service == "Builder")
            Assert.NotEmpty(server.Sent);

        Compile(db, server);
    }

    [Theory, MemberData(nameof(ServiceContexts.Names), MemberType = typeof(ServiceContexts))]
    public async Task GetRowLockStatement_OfTheInbox_Compiles(string service)
    {
        var server = new OfflineSqlServer();
        await using var db = ServiceContexts.Open(service, options => server.Use(options));
        var statement = Provider.GetRowLockStatement<InboxState>(db, nameof(InboxState.MessageId), nameof(InboxState.ConsumerId));

        await db.Set<InboxState>().FromSqlRaw(statement, Guid.NewGuid(), Guid.NewGuid()).ToListAsync(TestContext.Current.CancellationToken);

        Compile(db, server);
    }

    [Theory, MemberData(nameof(ServiceContexts.Names), MemberType = typeof(ServiceContexts))]
    public async Task GetOutboxStatement_ForOneAndForMany_Compiles(string service)
    {
        var server = new OfflineSqlServer();
        await using var db = ServiceContexts.Open(service, options => server.Use(options));

        foreach (var statement in new[] { Provider.GetOutboxStatement(db), Provider.GetOutboxStatement(db, 100) })
            await db.Set<OutboxState>().FromSqlRaw(statement).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, server.Sent.Count);
        Compile(db, server);
    }

    private static Task LockAsync(DbContext db, Type saga) =>
        (Task)typeof(LockStatementTests).GetMethod(nameof(LockSagaAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(saga).Invoke(null, [db])!;

    private static async Task LockSagaAsync<TSaga>(DbContext db)
        where TSaga : class, ISaga =>
        await new PessimisticSagaLoader<TSaga>(Provider, null).LoadAsync(db, Guid.NewGuid(), TestContext.Current.CancellationToken);

    private static void Compile(DbContext db, OfflineSqlServer server)
    {
        using var model = SqlServerModel.Of(db.Database.GenerateCreateScript());
        model.AddStatements(server.Sent);

        Assert.Empty(model.FindProblems());
    }
}
