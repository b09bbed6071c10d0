using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Tests.Builder.StudyReleases;

/// <summary>What a release would be refused for, before it is made and when it is.</summary>
public sealed class CheckNextReleaseTests
{
    private const string Next = $"{ReleaseCalls.Releases}/next";

    [Fact]
    public async Task Check_OfFormsThatFit_SaysWhatTheReleaseWouldHoldAndMakesNothing()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();

        var next = await client.ReadAsync(Next);

        Assert.Equal((1, true, 0), (next.GetProperty("number").GetInt32(), next.GetProperty("canRelease").GetBoolean(), next.GetProperty("problems").GetArrayLength()));
        Assert.Equal(["F.1", "F.2"], next.GetProperty("forms").EnumerateArray().Select(form => form.Text("formOid")));
        Assert.Equal(0, await host.ReadAsync(db => db.StudyReleases.CountAsync()));
        await client.ReleaseAsync();
        Assert.Equal(2, (await client.ReadAsync(Next)).GetProperty("number").GetInt32());
    }

    [Theory]
    [InlineData("[SE.1]/[F.2].[IG.1].[I.1] > 1", "[SE.1]/[F.3].[IG.1].[I.1] > 1", "expression-reference", "There is no form 'F.3' in the study.")]
    [InlineData("[SE.1]/[F.2].[IG.1].[I.1] > 1", "[SE.1]/[F.2].[IG.1].[I.1] = 'x'", "expression-type", "Unlike types are compared")]
    [InlineData("[SE.1]/[F.2].[IG.1].[I.1] > 1", "[SE.2]/[F.2].[IG.1].[I.1] > 1", "expression-reference", "There is no visit 'SE.2' in the study.")]
    public async Task Check_OfALookUpThatFindsNothing_SaysTheSameBeforeAndWhenItIsRefused(string good, string bad, string code, string text)
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        await PublishWithConditionAsync(client, bad);

        var told = Assert.Single((await client.ReadAsync(Next)).GetProperty("problems").EnumerateArray());
        var refusal = await (await client.ReleaseAsync()).ProblemAsync(HttpStatusCode.Conflict, "release-expressions");

        Assert.Equal((code, "F.1", bad, "I.1"), (told.Text("code"), told.Text("formOid"), told.Text("expression"), told.GetProperty("oids")[0].GetString()));
        Assert.Contains(text, told.Text("text"), StringComparison.Ordinal);
        Assert.Equal(told.GetRawText(), Assert.Single(refusal.GetProperty("problems").EnumerateArray()).GetRawText());
        Assert.Equal(0, await host.ReadAsync(db => db.StudyReleases.CountAsync()));

        await PublishWithConditionAsync(client, good);
        await (await client.ReleaseAsync()).JsonAsync(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Create_WithConflictsMissingFormsAndBrokenLookUps_NamesAllAtOnce()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        await client.ImportAsync(WithCondition("[SE.9]/[F.2].[IG.1].[I.1] > 1").Replace(">Pulse<", ">Heart rate<", StringComparison.Ordinal).Replace("<FormRef FormOID=\"F.1\"", "<FormRef FormOID=\"F.0\" Mandatory=\"Yes\"/><FormRef FormOID=\"F.1\"", StringComparison.Ordinal));
        await client.PublishAsync("F.1");

        var refusal = await (await client.ReleaseAsync()).ProblemAsync(HttpStatusCode.Conflict, "visits-without-versions");

        Assert.Equal(["visits-without-versions", "release-conflicts", "expression-reference"], refusal.GetProperty("problems").EnumerateArray().Select(problem => problem.Text("code")));
        Assert.Contains("2 more stand against it", refusal.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_OfNamedVersions_JudgesThose()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        await PublishWithConditionAsync(client, "[SE.9]/[F.2].[IG.1].[I.1] > 1");

        Assert.False((await client.ReadAsync(Next)).GetProperty("canRelease").GetBoolean());
        Assert.True((await client.ReadAsync($"{Next}?form=F.1%3D1&form=F.2%3D1")).GetProperty("canRelease").GetBoolean());
        await (await client.GetAsync(new Uri($"{Next}?form=F.1", UriKind.Relative), TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.BadRequest, "bad-form-version");
        await (await client.GetAsync(new Uri($"{Next}?form=F.1%3D9", UriKind.Relative), TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "unknown-versions");
    }

    private static async Task PublishWithConditionAsync(HttpClient client, string expression)
    {
        await (await client.ImportAsync(WithCondition(expression))).JsonAsync(HttpStatusCode.OK);
        await (await client.PublishAsync("F.1")).JsonAsync(HttpStatusCode.Created);
    }

    // The first form gets a group of its own, with a condition that looks into the second.
    private static string WithCondition(string expression) => OdmFiles.Study(formOids: ["F.1", "F.2"])
        .Replace("""Name="Form F.1" Repeating="No"><ItemGroupRef ItemGroupOID="IG.1" """, """Name="Form F.1" Repeating="No"><ItemGroupRef ItemGroupOID="IG.2" """, StringComparison.Ordinal)
        .Replace("""<ItemDef OID="I.1" """, """<ItemGroupDef OID="IG.2" Name="Group" Repeating="No"><ItemRef ItemOID="I.1" OrderNumber="1" Mandatory="No" CollectionExceptionConditionOID="C.1"/></ItemGroupDef><ItemDef OID="I.1" """, StringComparison.Ordinal)
        .Replace("</MetaDataVersion>", $"""<ConditionDef OID="C.1" Name="C"><Description><TranslatedText xml:lang="en">C</TranslatedText></Description><FormalExpression Context="StudyForms.1">{System.Security.SecurityElement.Escape(expression)}</FormalExpression></ConditionDef></MetaDataVersion>""", StringComparison.Ordinal);
}
