using System.Net;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.Access;

/// <summary>A designer of one study imports that study, and a file that holds others is refused as a whole.</summary>
public sealed class ImportGrantTests
{
    [Fact]
    public async Task Import_OfTheDesignersStudy_IsTaken()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var designer = Designer(host);

        await (await designer.ImportAsync(OdmFiles.Study("S.1"))).JsonAsync(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Import_OfAnotherStudy_IsRefusedAndNamesIt()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var designer = Designer(host);

        var problem = await (await designer.ImportAsync(OdmFiles.Study("S.2"))).ProblemAsync(HttpStatusCode.Forbidden, "not-permitted");

        Assert.Contains("'S.2'", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(0, await host.ReadAsync(db => db.Studies.CountAsync()));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Import_OfAFileThatHoldsAnotherStudyToo_SavesNothing(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var designer = Designer(host);
        var (first, second) = (OdmFiles.Study("S.1"), OdmFiles.Study("S.2"));
        var study = second[second.IndexOf("<Study ", StringComparison.Ordinal)..second.IndexOf("</ODM>", StringComparison.Ordinal)];

        var problem = await (await designer.ImportAsync(first.Replace("</ODM>", $"{study}</ODM>", StringComparison.Ordinal))).ProblemAsync(HttpStatusCode.Forbidden, "not-permitted");

        Assert.Contains("'S.2'", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(0, await host.ReadAsync(db => db.Studies.CountAsync()));
    }

    private static HttpClient Designer(BuilderHost host)
    {
        var client = host.CreateClient();
        ApiClient.For("designer@S.1").SignIn(client);
        return client;
    }
}
