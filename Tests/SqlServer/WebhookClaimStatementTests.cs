using Builder.Service.Data;
using Builder.Service.Features.Webhooks.Sending;
using Microsoft.EntityFrameworkCore;
using Tests.SqlServer.Dac;

namespace Tests.SqlServer;

/// <summary>The statement by which a sender leases deliveries.</summary>
public sealed class WebhookClaimStatementTests
{
    [Fact]
    public async Task ClaimDue_OfASubscription_Compiles()
    {
        var server = new OfflineSqlServer();
        await using var db = (BuilderDbContext)ServiceContexts.Open("Builder", options => server.Use(options));
        var now = DateTimeOffset.UnixEpoch;

        await db.ClaimDueAsync(Guid.NewGuid(), now, now.AddMinutes(1), TestContext.Current.CancellationToken);

        using var model = SqlServerModel.Of(db.Database.GenerateCreateScript());
        model.AddStatements(server.Sent);
        Assert.NotEmpty(server.Sent);
        Assert.Empty(model.FindProblems());
    }
}
