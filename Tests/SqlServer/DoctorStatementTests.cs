using Microsoft.EntityFrameworkCore;
using Operations.Doctor;
using Tests.SqlServer.Dac;

namespace Tests.SqlServer;

/// <summary>What <c>doctor</c> asks a SQL Server of its clock and of the rights of the service's role.</summary>
public sealed class DoctorStatementTests
{
    [Theory, MemberData(nameof(ServiceContexts.Names), MemberType = typeof(ServiceContexts))]
    public async Task Statements_OfRightsAndClock_Compile(string service)
    {
        var server = new OfflineSqlServer();
        await using var db = ServiceContexts.Open(service, options => server.Use(options));

        foreach (var statement in new[] { RightsStatement.Lacking(db), RightsStatement.TooMany(db) })
            await db.Database.SqlQueryRaw<string>(statement).ToListAsync(TestContext.Current.CancellationToken);
        await db.Database.SqlQueryRaw<long>(DatabaseClockCheck.OfSqlServer).ToListAsync(TestContext.Current.CancellationToken);

        using var model = SqlServerModel.Of(db.Database.GenerateCreateScript());
        model.AddStatements(server.Sent);
        Assert.Equal(3, server.Sent.Count);
        Assert.Empty(model.FindProblems());
        Assert.Contains(server.Sent, sent => sent.Sql.Contains("HAS_PERMS_BY_NAME", StringComparison.Ordinal));
    }
}
