using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Tests.SqlServer.Dac;

namespace Tests.SqlServer;

/// <summary>The statement by which a form gives out its next version number.</summary>
public sealed class NumberingStatementTests
{
    [Theory]
    [InlineData("F.1")]
    [InlineData(null)]
    public async Task TakeNumbers_OfOneFormOrAStudy_Compiles(string? formOid)
    {
        var server = new OfflineSqlServer { OwnColumns = [nameof(NumberedDraft.StandingHash)] };
        await using var db = (BuilderDbContext)ServiceContexts.Open("Builder", options => server.Use(options));

        await db.TakeNumbersAsync("S.1", formOid, TestContext.Current.CancellationToken);

        using var model = SqlServerModel.Of(db.Database.GenerateCreateScript());
        model.AddStatements(server.Sent);
        Assert.Single(server.Sent);
        Assert.Empty(model.FindProblems());
    }
}
