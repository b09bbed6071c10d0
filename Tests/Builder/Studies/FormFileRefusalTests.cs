using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.Studies;

/// <summary>Files of forms that are refused: a problem with code, place, what to do and the report, and nothing stored.</summary>
public sealed class FormFileRefusalTests(FormFileRefusalTests.Fixture fixture) : IClassFixture<FormFileRefusalTests.Fixture>
{
    private const string Rows = FormFiles.DictionaryHeader;

    public static TheoryData<string, string, int, string> Files => new()
    {
        { Rows + "a,f,text,A,\n", "", 400, "study-not-named" },
        { Rows + "a,f,text,A,\n", "?studyOid=%20", 400, "study-not-named" },
        { Rows + "a,f,text,A,\n", "?studyOid=a%00b", 400, "bad-study-oid" },
        { Rows + "a,f,text,A,\n", "?studyOid=S.1&studyName=a%01b", 400, "bad-study-name" },
        { Rows + "a,f,text,A,\n", "?studyOid=" + new string('S', 500), 422, "oid-too-long" },
        { "a;b\n1;2\n", "?studyOid=S.1", 422, "header-missing" },
        { Rows, "?studyOid=S.1", 422, "no-forms" },
        { Rows + "a,f,text,\"A,\n", "?studyOid=S.1", 422, "csv-broken" },
        { Rows + "a,f,text,A,\na,f,text,A,\n", "?studyOid=S.1", 422, "definitions-invalid" },
        { new string(',', 199) + "\n", "?studyOid=S.1", 413, "too-many-columns" },
        { OdmFiles.Study("S.2"), "?studyOid=S.1", 422, "study-not-in-file" },
        { "<html><head/></html>", "?studyOid=S.1", 422, "not-xform" },
        { "PK\u0003\u0004 and no more", "", 400, "study-not-named" },
        { "PK\u0003\u0004 and no more", "?studyOid=S.1", 422, "workbook-broken" },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task Import_UnusableFile_IsRefusedAndNothingStored(string file, string query, int status, string code)
    {
        await (await fixture.Client.ImportFormsAsync(Encoding.UTF8.GetBytes(file), query)).ProblemAsync((HttpStatusCode)status, code);

        Assert.Equal((0, 0), await fixture.CountAsync());
    }

    [Fact]
    public async Task Import_CellOfTenMegabytes_IsRefusedWithItsPlace()
    {
        var file = Encoding.UTF8.GetBytes($"{Rows}a,f,text,{new string('x', 10_000_000)},\n");

        var problem = await (await fixture.Client.ImportFormsAsync(file, "?studyOid=S.1")).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "cell-too-large");

        Assert.Equal((2, 4), (problem.GetProperty("place").GetProperty("line").GetInt32(), problem.GetProperty("place").GetProperty("column").GetInt32()));
    }

    [Fact]
    public async Task Import_NameTwice_TellsWhereAndWhich()
    {
        var problem = await (await fixture.Client.ImportFormsAsync(Encoding.UTF8.GetBytes(Rows + "a,f,text,A,\nb,f,text,B,\nA,f,text,A,\n"), "?studyOid=S.1")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "definitions-invalid");

        Assert.Equal(("A", 4), (problem.GetProperty("place").Text("oid"), problem.GetProperty("place").GetProperty("line").GetInt32()));
        Assert.Equal("variable-twice", problem.GetProperty("report").GetProperty("findings")[0].Text("code"));
    }

    [Fact]
    public async Task Import_LargerThanTheLimit_IsRefused()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite, ("Import:MaximumBytes", "2000"));
        using var client = host.CreateClient();

        await (await client.ImportFormsAsync(Encoding.UTF8.GetBytes(Rows + new string('x', 3000)), "?studyOid=S.1")).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "body-too-large");
    }

    /// <summary>One Builder without a study; every test leaves it so.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        private BuilderHost _host = null!;

        public HttpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
            Client = _host.CreateClient();
        }

        public Task<(int Studies, int Forms)> CountAsync() => _host.ReadAsync(async db => (await db.Studies.CountAsync(), await db.FormDefs.CountAsync()));

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await _host.DisposeAsync();
        }
    }
}
