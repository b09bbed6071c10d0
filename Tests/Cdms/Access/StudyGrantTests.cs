using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Access;

/// <summary>A grant for one study, or for a site of it, shows the forms of that study alone.</summary>
public sealed class StudyGrantTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Forms_ForOneStudy_AreThatStudysAlone(DatabaseProvider provider)
    {
        await using var cdms = await CdmsHost.StartAsync(provider);
        await InstallAsync(cdms, ApiClient.StudyOid, "S.2");

        Assert.Equal(["S.1"], await StudiesAsync(cdms, "site-staff@S.1@SITE.1", ""));
        Assert.Equal(["S.1"], await StudiesAsync(cdms, "data-manager@S.1", ""));
        Assert.Empty(await StudiesAsync(cdms, "data-manager@S.1", "?studyOid=S.2"));
        Assert.Equal(["S.1", "S.2"], await StudiesAsync(cdms, "auditor", ""));
    }

    [Theory]
    [InlineData("/api/forms/S.2/F.VS/versions/1")]
    [InlineData("/api/forms/S.3/F.VS/versions/1")]
    public async Task Form_OfAnotherStudy_IsRefusedWhetherItIsInstalledOrNot(string address)
    {
        await using var cdms = await CdmsHost.StartAsync();
        await InstallAsync(cdms, "S.2");
        using var client = Client(cdms, "investigator@S.1@SITE.1");

        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task InstallAsync(CdmsHost cdms, params string[] studyOids)
    {
        foreach (var studyOid in studyOids)
        {
            await cdms.PublishAsync(Given.Published(Given.Canonical(Given.Form(studyOid: studyOid))) with { StudyOid = studyOid });
            await cdms.Answers.NextAsync<FormVersionInstalled>();
        }
    }

    private static async Task<IEnumerable<string?>> StudiesAsync(CdmsHost cdms, string grant, string query)
    {
        using var client = Client(cdms, grant);
        var page = await client.GetFromJsonAsync<JsonElement>($"/api/forms{query}", TestContext.Current.CancellationToken);
        Assert.Equal(page.GetProperty("items").GetArrayLength(), page.GetProperty("total").GetInt32());
        return page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("studyOid").GetString());
    }

    private static HttpClient Client(CdmsHost cdms, string grant)
    {
        var client = cdms.CreateClient();
        ApiClient.For(grant).SignIn(client);
        return client;
    }
}
