using System.Net;
using Tests.Support;

namespace Tests.Builder.Drafts;

public sealed class CreateFormTests
{
    private const string Forms = "/api/studies/S.1/forms";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Create_Empty_IsADraftBehindTheOthers(DatabaseProvider provider)
    {
        await using var host = await DraftCalls.StartAsync(provider);
        using var client = host.CreateClient();

        var answer = await client.PostJsonAsync(Forms, """{"formOid":"F.A/B","name":"New"}""");

        var saved = await answer.JsonAsync(HttpStatusCode.Created);
        Assert.Equal("form-empty", saved.GetProperty("problems")[0].Text("code"));
        var (form, _) = await client.ReadDraftAsync(answer.Headers.Location!.ToString());
        Assert.Equal(("F.A/B", "New", 0), (form.FormDef.Oid, form.FormDef.Name, form.ItemGroupDefs.Count));
        var forms = (await client.ReadAsync(Forms)).GetProperty("forms");
        Assert.Equal(["F.1", "F.A/B"], forms.Names("formOid"));
        Assert.Equal(ApiClient.Name, forms[1].Text("draftChangedBy"));
    }

    [Theory]
    [InlineData("""{"studyOid":"S.1","formOid":"F.1"}""", "Draft")]
    [InlineData("""{"studyOid":"S.1","formOid":"F.1","version":1}""", "Form F.1")]
    public async Task Create_AsACopy_HasTheContentOfTheDraftOrVersion(string original, string nameInOriginal)
    {
        await using var host = await DraftCalls.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await client.PostJsonAsync($"{Forms}/F.1/versions", """{"changeReason":"r"}""");
        var (form, tag) = await client.ReadDraftAsync();
        await client.SaveAsync(form with { ItemGroupDefs = [form.ItemGroupDefs[0] with { Name = "Draft" }] }, tag);

        await (await client.PostJsonAsync(Forms, $$"""{"formOid":"F.2","name":"Copy","copyFrom":{{original}}}""")).JsonAsync(HttpStatusCode.Created);

        var (copy, _) = await client.ReadDraftAsync($"{Forms}/F.2/draft");
        Assert.Equal(("F.2", "Copy", nameInOriginal is "Draft" ? "Draft" : "Group"), (copy.FormDef.Oid, copy.FormDef.Name, copy.ItemGroupDefs[0].Name));
    }

    [Theory]
    [InlineData("""{"formOid":"F.1","name":"New"}""", HttpStatusCode.Conflict, "form-exists")]
    [InlineData("""{"formOid":" ","name":"New"}""", HttpStatusCode.UnprocessableEntity, "bad-oid")]
    [InlineData("""{"formOid":"F.2","name":"a\u0000"}""", HttpStatusCode.UnprocessableEntity, "bad-text")]
    [InlineData("""{"formOid":"F.2","name":"N","copyFrom":{"studyOid":"S.1","formOid":"F.9"}}""", HttpStatusCode.NotFound, "unknown-form")]
    [InlineData("""{"formOid":"F.2","name":"N","copyFrom":{"studyOid":"S.1","formOid":"F.1","version":7}}""", HttpStatusCode.NotFound, "unknown-version")]
    [InlineData("""{"formOid":"F.2","name":"N","copyFrom":{"studyOid":"S.9","formOid":"F.1"}}""", HttpStatusCode.NotFound, "unknown-study")]
    public async Task Create_OfWhatCannotBe_IsRefused(string request, HttpStatusCode status, string code)
    {
        await using var host = await DraftCalls.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();

        await (await client.PostJsonAsync(Forms, request)).ProblemAsync(status, code);
    }

    [Fact]
    public async Task Create_AsACopyOfAStudyThatOneMayNotRead_IsRefused()
    {
        await using var host = await DraftCalls.StartAsync(DatabaseProvider.Sqlite);
        using var owner = host.CreateClient();
        await owner.ImportAsync(OdmFiles.Study("S.2"));
        using var client = host.As("designer@S.1");

        var answer = await client.PostJsonAsync(Forms, """{"formOid":"F.2","name":"N","copyFrom":{"studyOid":"S.2","formOid":"F.1"}}""");

        await answer.ProblemAsync(HttpStatusCode.Forbidden, "not-permitted");
    }
}
