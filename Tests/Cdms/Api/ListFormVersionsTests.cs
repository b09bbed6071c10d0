using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Api;

/// <summary>The list of what is installed, in pages.</summary>
public class ListFormVersionsTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task List_SeveralVersions_OrdersThemByStudyFormAndVersion(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        foreach (var (form, version) in new[] { ("b", 1), ("B", 2), ("a", 1), ("B", 1) })
        {
            await cdms.PublishAsync(Given.Published(version: version, formOid: form));
            await cdms.Answers.NextAsync<FormVersionInstalled>();
        }

        var page = await cdms.CreateClient().GetFromJsonAsync<JsonElement>("/api/forms?page=1&pageSize=3", TestContext.Current.CancellationToken);

        Assert.Equal(["B1", "B2", "a1"], page.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("formOid")}{item.GetProperty("version")}"));
        Assert.Equal(4, page.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task List_OneVersion_TellsAllAboutIt()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var published = Given.Published();
        await cdms.PublishAsync(published);
        await cdms.Answers.NextAsync<FormVersionInstalled>();

        var page = await cdms.CreateClient().GetFromJsonAsync<JsonElement>($"/api/forms?studyOid={Given.StudyOid}", TestContext.Current.CancellationToken);

        var item = Assert.Single(page.GetProperty("items").EnumerateArray());
        Assert.Equal(published.ContentHash, item.GetProperty("contentHash").GetString());
        Assert.Equal(published.FormDeploymentId, item.GetProperty("formDeploymentId").GetGuid());
        Assert.Equal(cdms.Clock.GetUtcNow(), item.GetProperty("installedAt").GetDateTimeOffset());
    }

    [Theory]
    [InlineData("page=0", "bad-page")]
    [InlineData("pageSize=0", "bad-page")]
    [InlineData("pageSize=501", "bad-page")]
    [InlineData("page=2147483647&pageSize=500", "bad-page")]
    [InlineData("page=x", "bad-parameter")]
    public async Task List_PageThatCannotBe_IsAProblem(string query, string code)
    {
        await using var cdms = await CdmsHost.StartAsync();

        using var answer = await cdms.CreateClient().GetAsync($"/api/forms?{query}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString());
    }
}
