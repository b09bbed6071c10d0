using System.Net;
using System.Text.Json;
using Tests.Support;

namespace Tests.Builder.Forms;

/// <summary>Expressions are checked while a form is a draft, and a broken one is never published.</summary>
public sealed class CheckFormDraftTests
{
    private const string Form = "/api/studies/S.1/forms/F.1";
    private const string Publish = """{"changeReason":"r"}""";

    [Fact]
    public async Task Checks_OfADraftWithABrokenExpression_SayWhereAndWhatToDo()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await (await client.ImportAsync(Study("StudyForms.1", "[I.9] &gt; 200"))).JsonAsync(HttpStatusCode.OK);

        var checks = await client.ReadAsync($"{Form}/draft/checks");

        Assert.False(checks.GetProperty("canPublish").GetBoolean());
        var finding = checks.GetProperty("findings")[0];
        Assert.Equal(("Error", "ConditionDef[C.1]/FormalExpression[1]", 1), (finding.Text("severity"), finding.Text("path"), finding.GetProperty("line").GetInt32()));
        Assert.Contains("I.9", finding.Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_ADraftWithABrokenExpression_PublishesNothingAndNamesIt()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await (await client.ImportAsync(Study("StudyForms.1", "[I.1] &gt;"))).JsonAsync(HttpStatusCode.OK);

        var one = await (await client.PostJsonAsync($"{Form}/versions", Publish)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "expressions-broken");
        await (await client.PostJsonAsync("/api/studies/S.1/deployments", """{"environment":"uat","changeReason":"r"}""")).ProblemAsync(HttpStatusCode.UnprocessableEntity, "expressions-broken");

        Assert.Equal("F.1", one.GetProperty("forms")[0].Text("formOid"));
        Assert.Equal("F.1", one.GetProperty("place").Text("oid"));
        Assert.Equal(0, (await client.ReadAsync($"{Form}/versions")).GetProperty("versions").GetArrayLength());
    }

    [Fact]
    public async Task Publish_ADraftWithAnExpressionOfAnotherLanguage_KeepsAndOffersIt()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await (await client.ImportAsync(Study("Made-up", "pulse higher than 200"))).JsonAsync(HttpStatusCode.OK);

        var checks = await client.ReadAsync($"{Form}/draft/checks");
        await (await client.PostJsonAsync($"{Form}/versions", Publish)).JsonAsync(HttpStatusCode.Created);

        Assert.True(checks.GetProperty("canPublish").GetBoolean());
        var translation = Assert.Single(checks.GetProperty("translations").EnumerateArray());
        Assert.Equal(("pulse higher than 200", JsonValueKind.Null), (translation.Text("original"), translation.GetProperty("expression").ValueKind));
        Assert.NotEqual(0, translation.GetProperty("problems").GetArrayLength());
    }

    [Fact]
    public async Task Publish_ADraftWithASoundExpression_Publishes()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await (await client.ImportAsync(Study("StudyForms.1", "[I.1] &gt; 200"))).JsonAsync(HttpStatusCode.OK);

        await (await client.PostJsonAsync($"{Form}/versions", Publish)).JsonAsync(HttpStatusCode.Created);

        Assert.True((await client.ReadAsync($"{Form}/draft/checks")).GetProperty("canPublish").GetBoolean());
    }

    /// <summary>The study of these tests, with a second item and a condition on it.</summary>
    private static string Study(string context, string expression) => OdmFiles.Study()
        .Replace("</ItemGroupDef>", "<ItemRef ItemOID=\"I.2\" OrderNumber=\"2\" Mandatory=\"No\" CollectionExceptionConditionOID=\"C.1\"/></ItemGroupDef>", StringComparison.Ordinal)
        .Replace("</MetaDataVersion>", $"""
            <ItemDef OID="I.2" Name="Reason" DataType="text" Length="80"/>
            <ConditionDef OID="C.1" Name="C"><Description><TranslatedText xml:lang="en">C</TranslatedText></Description><FormalExpression Context="{context}">{expression}</FormalExpression></ConditionDef>
            </MetaDataVersion>
            """, StringComparison.Ordinal);
}
