using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Tests.SqlServer.Dac;

namespace Tests.SqlServer;

/// <summary>The statements of inbox and outbox that are written by hand.</summary>
public sealed class OutboxStatementTests
{
    [Theory, MemberData(nameof(ServiceContexts.Names), MemberType = typeof(ServiceContexts))]
    public async Task Insert_OfAnInboxRow_Compiles(string service)
    {
        var server = new OfflineSqlServer();
        await using var db = ServiceContexts.Open(service, options => server.Use(options));
        var row = new InboxState { MessageId = Guid.NewGuid(), ConsumerId = Guid.NewGuid(), Consumed = DateTime.UnixEpoch, Delivered = DateTime.UnixEpoch };

        await InboxInsertStatement.ExecuteAsync(db, row, TestContext.Current.CancellationToken);

        Compile(db, server);
    }

    [Theory, MemberData(nameof(ServiceContexts.Names), MemberType = typeof(ServiceContexts))]
    public async Task Claim_OfOutboxUnits_Compiles(string service)
    {
        var server = new OfflineSqlServer();
        await using var db = ServiceContexts.Open(service, options => server.Use(options));

        await db.Set<OutboxState>().FromSqlRaw(BusOutboxClaimStatement.For(db)!, Guid.NewGuid(), Guid.NewGuid(), 100, Guid.NewGuid())
            .ToListAsync(TestContext.Current.CancellationToken);

        Compile(db, server);
    }

    private static void Compile(DbContext db, OfflineSqlServer server)
    {
        using var model = SqlServerModel.Of(db.Database.GenerateCreateScript());
        model.AddStatements(server.Sent);

        Assert.NotEmpty(server.Sent);
        Assert.Empty(model.FindProblems());
    }
}
