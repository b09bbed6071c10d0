using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.Studies;

/// <summary>Importing files that hold forms and not a study: the caller names the study.</summary>
public sealed class FormFileImportTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Import_DictionaryTwice_ChangesNothing(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        var first = await (await client.ImportFormsAsync(FormFiles.Dictionary("zz", "aa"), "?studyOid=S.9&studyName=Ninth")).JsonAsync(HttpStatusCode.OK);
        var before = await client.ReadAsync("/api/studies/S.9/forms");
        host.Clock.Advance(TimeSpan.FromDays(1));

        var second = await (await client.ImportFormsAsync(FormFiles.Dictionary("zz", "aa"), "?studyOid=S.9&studyName=Ninth")).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(first.GetRawText(), second.GetRawText());
        Assert.Equal(before.GetRawText(), (await client.ReadAsync("/api/studies/S.9/forms")).GetRawText());
        Assert.Equal(["Form.zz", "Form.aa"], before.GetProperty("forms").EnumerateArray().Select(form => form.Text("formOid")));
        Assert.Equal("Ninth", (await client.ReadAsync("/api/studies")).GetProperty("studies")[0].Text("name"));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Import_DictionaryIntoAKnownStudy_AddsItsFormsAndLeavesTheRest(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        await (await client.ImportAsync(OdmFiles.Study("S.1", "Q", "F.1", "F.2"))).JsonAsync(HttpStatusCode.OK);
        var outline = await host.ReadAsync(db => db.Studies.Select(study => study.Outline).SingleAsync());

        await (await client.ImportFormsAsync(FormFiles.Dictionary("a"), "?studyOid=S.1&studyName=Other")).JsonAsync(HttpStatusCode.OK);

        var forms = (await client.ReadAsync("/api/studies/S.1/forms")).GetProperty("forms").EnumerateArray().Select(form => form.Text("formOid"));
        Assert.Equal(["F.1", "F.2", "Form.a"], forms);
        var study = (await client.ReadAsync("/api/studies")).GetProperty("studies")[0];
        Assert.Equal(("Study", 1), (study.Text("name"), study.GetProperty("studyEvents").GetArrayLength()));
        Assert.Equal(outline, await host.ReadAsync(db => db.Studies.Select(found => found.Outline).SingleAsync()));
    }

    [Fact]
    public async Task Import_OfAKnownForm_LeavesItWhereItStands()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await (await client.ImportFormsAsync(FormFiles.Dictionary("zz", "aa"), "?studyOid=S.9")).JsonAsync(HttpStatusCode.OK);

        await (await client.ImportFormsAsync(FormFiles.Dictionary("zz"), "?studyOid=S.9")).JsonAsync(HttpStatusCode.OK);
        await (await client.ImportFormsAsync(FormFiles.Dictionary("bb"), "?studyOid=S.9")).JsonAsync(HttpStatusCode.OK);

        var forms = (await client.ReadAsync("/api/studies/S.9/forms")).GetProperty("forms").EnumerateArray().Select(form => form.Text("formOid"));
        Assert.Equal(["Form.zz", "Form.aa", "Form.bb"], forms);
    }

    [Fact]
    public async Task Import_OfConditionsInACircle_IsTakenAndKeptFromBeingPublished()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        var file = Encoding.UTF8.GetBytes("field_name,form_name,field_type,field_label,branching_logic\na,f,text,A,[b] = \"1\"\nb,f,text,B,[a] = \"1\"\n");

        await (await client.ImportFormsAsync(file, "?studyOid=S.9")).JsonAsync(HttpStatusCode.OK);

        var problem = await (await client.PostJsonAsync($"{ApiCalls.FormPath("S.9", "Form.f")}/versions", """{"changeReason":"first"}""")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "expressions-broken");
        Assert.Contains("circle", problem.Text("detail"), StringComparison.Ordinal);
    }

    public static MatrixTheoryData<DatabaseProvider, string> Kinds => new([DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql, DatabaseProvider.SqlServer], ["survey-1", "xform-1"]);

    [Theory, MemberData(nameof(Kinds))]
    public async Task Import_FormTwice_ChangesNothing(DatabaseProvider provider, string formOid)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();
        var file = formOid is "xform-1" ? FormFiles.XForm("Pulse") : FormFiles.Workbook("Pulse");
        var first = await (await client.ImportFormsAsync(file, "?studyOid=S.9")).JsonAsync(HttpStatusCode.OK);
        var before = await client.ReadAsync("/api/studies/S.9/forms");
        host.Clock.Advance(TimeSpan.FromDays(1));

        // By its content, though it is called a text.
        var second = await (await client.ImportFormsAsync(file, "?studyOid=S.9", "text/plain")).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(first.GetRawText(), second.GetRawText());
        Assert.Equal(before.GetRawText(), (await client.ReadAsync("/api/studies/S.9/forms")).GetRawText());
        Assert.Equal(formOid, Assert.Single(before.GetProperty("forms").EnumerateArray()).Text("formOid"));
    }

    [Theory]
    [InlineData("application/octet-stream")]
    [InlineData("application/vnd.ms-excel")]
    [InlineData("text/plain")]
    public async Task Import_OdmByAnyOtherType_IsKnownByItsContent(string mediaType)
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();

        var answer = await (await client.ImportFormsAsync(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(OdmFiles.Study().Replace("UTF-8", "UTF-16", StringComparison.Ordinal))).ToArray(), "", mediaType)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal("S.1", answer.GetProperty("studies")[0].Text("studyOid"));
    }

    [Fact]
    public async Task Import_DictionaryAsMultipart_IsKnownByItsContent()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        using var body = new MultipartFormDataContent { { new ByteArrayContent(FormFiles.Dictionary("a")), "file", "study.xml" } };

        var answer = await (await client.PostAsync("/api/studies/import?studyOid=S.1", body, TestContext.Current.CancellationToken)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal("Form.a", answer.GetProperty("studies")[0].GetProperty("forms")[0].Text("formOid"));
        Assert.Equal(2, answer.GetProperty("report").GetProperty("counts").GetProperty("ItemDef").GetInt32());
    }

    [Fact]
    public async Task Import_DictionaryOfAnotherStudyThanTheDesigners_IsRefused()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var designer = host.CreateClient();
        ApiClient.For("designer@S.1").SignIn(designer);

        await (await designer.ImportFormsAsync(FormFiles.Dictionary("a"), "?studyOid=S.2")).ProblemAsync(HttpStatusCode.Forbidden, "not-permitted");
        await (await designer.ImportFormsAsync(FormFiles.Dictionary("a"), "?studyOid=S.1")).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(["S.1"], await host.ReadAsync(db => db.Studies.Select(study => study.StudyOid).ToListAsync()));
    }

    [Fact]
    public async Task Import_SameKeyForAnotherStudy_IsAnotherRequest()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Add("Idempotency-Key", "once");

        await (await client.ImportFormsAsync(FormFiles.Dictionary("a"), "?studyOid=S.1")).JsonAsync(HttpStatusCode.OK);
        var other = await (await client.ImportFormsAsync(FormFiles.Dictionary("a"), "?studyOid=S.2")).JsonAsync(HttpStatusCode.OK);

        Assert.Equal("S.2", other.GetProperty("studies")[0].Text("studyOid"));
    }
}
