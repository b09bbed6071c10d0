using System.Net;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.Drafts;

public sealed class StudyDesignTests
{
    private const string New = """{"studyOid":"S.9","name":"Nine","description":"D","protocolName":"P"}""";
    private const string Visits = """{"studyEvents":[{"studyEventOid":"SE.0","name":"Before","type":"Unscheduled","isRepeating":true,"forms":[{"formOid":"F.1","orderNumber":1,"isMandatory":false}]},{"studyEventOid":"SE.1","name":"Screening","type":"Scheduled","forms":[]}]}""";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Create_OfANewStudy_IsThereOnce(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        using var client = host.CreateClient();

        var answer = await client.PostJsonAsync("/api/studies", New);

        var made = await answer.JsonAsync(HttpStatusCode.Created);
        Assert.Equal(made.ToString(), (await client.ReadAsync(answer.Headers.Location!.ToString())).ToString());
        Assert.Equal(("S.9", "Nine", "D", "P", 0), (made.Text("studyOid"), made.Text("name"), made.Text("description"), made.Text("protocolName"), made.GetProperty("studyEvents").GetArrayLength()));
        await (await client.PostJsonAsync("/api/studies", New)).ProblemAsync(HttpStatusCode.Conflict, "study-exists");
        await (await client.PostJsonAsync("/api/studies/S.9/forms", """{"formOid":"F.1","name":"One"}""")).JsonAsync(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("S.9", HttpStatusCode.Forbidden)]
    [InlineData("S.1", HttpStatusCode.Created)]
    public async Task Create_WithAGrantForOneStudy_TakesThatStudyAlone(string studyOid, HttpStatusCode expected)
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.As("designer@S.1");

        Assert.Equal(expected, (await client.PostJsonAsync("/api/studies", New.Replace("S.9", studyOid, StringComparison.Ordinal))).StatusCode);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Visits_Replaced_AreThePlanOfTheNextReader(DatabaseProvider provider)
    {
        await using var host = await DraftCalls.StartAsync(provider);
        using var client = host.CreateClient();
        var tag = await TagAsync(client);

        var changed = await client.PutAsync("/api/studies/S.1/visits", Visits, tag);

        var plan = await changed.JsonAsync(HttpStatusCode.OK);
        Assert.Equal(["SE.0", "SE.1"], plan.GetProperty("studyEvents").Names("studyEventOid"));
        Assert.Equal("F.1", plan.GetProperty("studyEvents")[0].GetProperty("forms")[0].Text("formOid"));
        Assert.Equal(plan.ToString(), (await client.ReadAsync("/api/studies/S.1")).ToString());
        Assert.Equal(["SE.0", "SE.1"], await host.ReadAsync(async db => (await db.Studies.Include(study => study.StudyEvents).SingleAsync()).ReadOutline().Protocol!.StudyEventRefs.Select(visit => visit.StudyEventOid).ToList()));
        await (await client.PutAsync("/api/studies/S.1/visits", """{"studyEvents":[]}""", tag)).ProblemAsync(HttpStatusCode.PreconditionFailed, "study-changed");
        await (await client.PutAsync("/api/studies/S.1/visits", Visits, tag)).JsonAsync(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"studyEvents":[{"studyEventOid":"SE.1","name":"A","forms":[{"formOid":"F.9"}]}]}""", "unknown-form")]
    [InlineData("""{"studyEvents":[{"studyEventOid":"SE.1","name":"A","forms":[{"formOid":"F.1"},{"formOid":"F.1"}]}]}""", "form-twice")]
    [InlineData("""{"studyEvents":[{"studyEventOid":"SE.1","name":"A","forms":[]},{"studyEventOid":"SE.1","name":"B","forms":[]}]}""", "visit-twice")]
    [InlineData("""{"studyEvents":[{"studyEventOid":"SE.1","name":"A","type":"Sometimes","forms":[]}]}""", "visit-type-unknown")]
    [InlineData("""{"studyEvents":[{"studyEventOid":"","name":"A","forms":[]}]}""", "bad-oid")]
    [InlineData("""{"studyEvents":[{"studyEventOid":"SE.1","name":"A","forms":[],"window":{"targetDay":28,"daysBefore":-1,"daysAfter":0}}]}""", "visit-window-bad")]
    [InlineData("""{"studyEvents":[],"missingDataCodes":[{"code":"N K","meanings":[]}]}""", "missing-code-bad")]
    [InlineData("""{"studyEvents":[],"missingDataCodes":[{"code":"NK","meanings":[{"language":"en","text":"Not\u0001known"}]}]}""", "missing-code-meaning-bad")]
    [InlineData("""{"studyEvents":[],"missingDataCodes":[{"code":"NK","meanings":[{"language":"e n","text":"Not known"}]}]}""", "missing-code-meaning-bad")]
    [InlineData("""{"studyEvents":[],"missingDataCodes":[{"code":"NK","meanings":[]},{"code":"NK","meanings":[]}]}""", "missing-code-twice")]
    public async Task Visits_ThatCannotBe_AreRefused(string request, string code)
    {
        await using var host = await DraftCalls.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        var tag = await TagAsync(client);

        await (await client.PutAsync("/api/studies/S.1/visits", request, tag)).ProblemAsync(HttpStatusCode.UnprocessableEntity, code);

        Assert.Equal(tag, await TagAsync(client));
    }

    [Fact]
    public async Task Visits_WithAWindowAndCodes_KeepThemUntilTheyAreTakenOut()
    {
        const string Planned = """{"studyEvents":[{"studyEventOid":"SE.4","name":"Week 4","forms":[],"window":{"targetDay":28,"daysBefore":3,"daysAfter":7}}],"missingDataCodes":[{"code":"NK","meanings":[{"language":"en","text":"Not known"}]}]}""";
        await using var host = await DraftCalls.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();

        await (await client.PutAsync("/api/studies/S.1/visits", Planned, await TagAsync(client))).JsonAsync(HttpStatusCode.OK);
        var read = await client.ReadAsync("/api/studies/S.1");
        var emptied = await (await client.PutAsync("/api/studies/S.1/visits", """{"studyEvents":[{"studyEventOid":"SE.4","name":"Week 4","forms":[]}]}""", await TagAsync(client))).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(28, read.GetProperty("studyEvents")[0].GetProperty("window").GetProperty("targetDay").GetInt32());
        Assert.Equal("Not known", read.GetProperty("missingDataCodes")[0].GetProperty("meanings")[0].Text("text"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, emptied.GetProperty("studyEvents")[0].GetProperty("window").ValueKind);
        Assert.Equal("NK", emptied.GetProperty("missingDataCodes")[0].Text("code"));
    }

    [Fact]
    public async Task Rename_OfAStudy_ChangesItsNamesAndNoVisit()
    {
        await using var host = await DraftCalls.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        var before = await client.ReadAsync("/api/studies/S.1");

        var after = await (await client.PutAsync("/api/studies/S.1", """{"name":"Other","description":"Text"}""", await TagAsync(client))).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(("Other", "Text", "P"), (after.Text("name"), after.Text("description"), after.Text("protocolName")));
        Assert.Equal(before.GetProperty("studyEvents").ToString(), after.GetProperty("studyEvents").ToString());
        await (await client.PutAsync("/api/studies/S.1", """{"name":"Other","description":"Text"}""", null)).ProblemAsync(HttpStatusCode.PreconditionRequired, "if-match-missing");
    }

    private static async Task<string> TagAsync(HttpClient client) => $"\"{(await client.ReadAsync("/api/studies/S.1")).Text("hash")}\"";
}
