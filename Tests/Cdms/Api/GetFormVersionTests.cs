using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Contracts;
using Forms;
using Tests.Cdms.Support;

namespace Tests.Cdms.Api;

/// <summary>One installed version over HTTP: the very bytes, addressed by any OID.</summary>
public class GetFormVersionTests
{
    [Fact]
    public async Task Get_InstalledVersion_GivesTheBytesAndTheirHash()
    {
        await using var cdms = await CdmsHost.StartAsync();
        var canonical = Given.Canonical();
        await InstallAsync(cdms, Given.Published(canonical));

        using var answer = await cdms.CreateClient().GetAsync("/api/forms/ST.DEMO/F.VS/versions/1", TestContext.Current.CancellationToken);

        Assert.Equal(canonical, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"\"{ContentHash.Of(canonical)}\"", answer.Headers.ETag?.Tag);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Get_WithTheHashInHand_AnswersNotModified()
    {
        await using var cdms = await CdmsHost.StartAsync();
        await InstallAsync(cdms, Given.Published());
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/forms/ST.DEMO/F.VS/versions/1");
        request.Headers.IfNoneMatch.Add(new($"\"{ContentHash.Of(Given.Canonical())}\""));

        using var answer = await cdms.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("F.Vital Signs/1.0")]
    [InlineData("F%2FA")]
    [InlineData("F/A%20B+C?#;:@&=")]
    [InlineData("활력징후")]
    public async Task Get_AnyOid_IsFoundByItsEncodedForm(string formOid)
    {
        await using var cdms = await CdmsHost.StartAsync();
        await InstallAsync(cdms, Given.Published(formOid: formOid));

        using var answer = await cdms.CreateClient().GetAsync($"/api/forms/ST.DEMO/{Uri.EscapeDataString(formOid)}/versions/1", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/forms/ST.DEMO/F.VS/versions/2")]
    [InlineData("/api/forms/ST.DEMO/f.vs/versions/1")]
    [InlineData("/api/forms/ST.OTHER/F.VS/versions/1")]
    public async Task Get_WhatIsNotInstalled_IsAProblemThatSaysWhereToLook(string address)
    {
        await using var cdms = await CdmsHost.StartAsync();
        await InstallAsync(cdms, Given.Published());

        using var answer = await cdms.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal("unknown-form-version", problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("remedy").GetString()!);
        Assert.NotEmpty(problem.GetProperty("traceId").GetString()!);
    }

    private static async Task InstallAsync(CdmsHost cdms, FormVersionPublished published)
    {
        await cdms.PublishAsync(published);
        await cdms.Answers.NextAsync<FormVersionInstalled>();
    }
}
