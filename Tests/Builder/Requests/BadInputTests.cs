using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.Requests;

/// <summary>Bad input: a problem with code, place and what to do, and nothing stored.</summary>
public sealed class BadInputTests(BadInputTests.Fixture fixture) : IClassFixture<BadInputTests.Fixture>
{
    private const string Versions = "/api/studies/S.1/forms/F.1/versions";

    public static TheoryData<string, string, int, string> Files => new()
    {
        { "hello", "application/xml", 422, "not-xml" },
        { "", "application/xml", 422, "file-empty" },
        { """<ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" ODMVersion="1.3.2"><a></ODM>""", "text/xml", 422, "not-well-formed" },
        { """<ODM xmlns="urn:other"/>""", "application/xml", 422, "not-odm" },
        { """<!DOCTYPE ODM [<!ENTITY a SYSTEM "file:///etc/passwd">]><ODM xmlns="http://www.cdisc.org/ns/odm/v1.3">&a;</ODM>""", "application/xml", 422, "dtd-prohibited" },
        { """<!DOCTYPE ODM [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]><ODM>&b;</ODM>""", "application/xml", 422, "dtd-prohibited" },
        { """<ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" ODMVersion="1.3.2"><Study OID="S.9"><GlobalVariables/></Study></ODM>""", "application/xml", 422, "no-forms" },
        { """<ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" ODMVersion="1.3.2"><ClinicalData StudyOID="S.9" MetaDataVersionOID="1"/></ODM>""", "application/xml", 422, "no-forms" },
        { "{}", "application/json", 422, "not-odm" },
        { "%PDF-1.7", "application/pdf", 415, "wrong-content-type" },
        { "a=b", "application/x-www-form-urlencoded", 415, "wrong-content-type" },
        { "x", "multipart/form-data", 400, "file-missing" },
        { "x", "multipart/form-data; boundary=b", 400, "file-missing" },
        { "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n--b--\r\n", "multipart/form-data; boundary=b", 400, "file-missing" },
    };

    public static TheoryData<string, string, int, string, string?> Calls => new()
    {
        { Versions, """{"changeReason":""}""", 400, "bad-change-reason", "$.changeReason" },
        { Versions, """{"changeReason":" \t "}""", 400, "bad-change-reason", "$.changeReason" },
        { Versions, """{"changeReason":"a\u0000b"}""", 400, "bad-change-reason", "$.changeReason" },
        { Versions, """{"changeReason":null}""", 400, "bad-json-value", "$.changeReason" },
        { Versions, "{}", 400, "missing-json-field", null },
        { Versions, """{"changeReason":"a","why":"b"}""", 400, "unknown-json-field", "$.why" },
        { Versions, """{"changeReason":"a"}}""", 400, "bad-json", null },
        { Versions, "", 400, "missing-body", null },
        { Versions, """{"changeReason":"a","environment":"nowhere"}""", 404, "unknown-environment", "$.environment" },
        { Versions, """{"changeReason":"a","environment":""}""", 404, "unknown-environment", "$.environment" },
        { Versions, """{"changeReason":"a","environment":"prod"}""", 409, "production-takes-releases", "$.environment" },
        { Versions, """{"changeReason":"","environment":"uat"}""", 400, "bad-change-reason", "$.changeReason" },
        { "/api/studies/nope/forms/F.1/versions", """{"changeReason":"a","environment":"uat"}""", 404, "unknown-study", null },
        { "/api/studies/nope/forms/F.1/versions", """{"changeReason":"a"}""", 404, "unknown-study", null },
        { "/api/studies/s.1/forms/F.1/versions", """{"changeReason":"a"}""", 404, "unknown-study", null },
        { "/api/studies/S.1/forms/f.1/versions", """{"changeReason":"a"}""", 404, "unknown-form", null },
        { $"{Versions}/9/deployments", """{"environment":"uat"}""", 404, "unknown-version", null },
        { $"{Versions}/1/deployments", """{"environment":"nowhere"}""", 404, "unknown-environment", "$.environment" },
        { $"{Versions}/1/deployments", """{"environment":"prod"}""", 409, "production-takes-releases", "$.environment" },
        { "/api/studies/S.1/deployments", """{"environment":"nowhere","changeReason":"a"}""", 404, "unknown-environment", "$.environment" },
        { "/api/studies/S.1/deployments", """{"environment":"uat","changeReason":""}""", 400, "bad-change-reason", "$.changeReason" },
        { "/api/studies/nope/deployments", """{"environment":"uat","changeReason":"a"}""", 404, "unknown-study", null },
        { "/api/deployments/00000000-0000-0000-0000-000000000001/retry", "", 404, "unknown-deployment", null },
        { "/api/deployments/nope/cancel", "", 404, "unknown-deployment", null },
        { "/api/nowhere", "{}", 404, "unknown-address", null },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task Import_UnusableFile_IsRefusedAndNothingStored(string body, string contentType, int status, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var response = await fixture.Client.PostAsync("/api/studies/import", content, TestContext.Current.CancellationToken);

        var problem = await response.ProblemAsync((HttpStatusCode)status, code);
        if (code is "not-xml" or "not-well-formed")
            Assert.True(problem.GetProperty("place").GetProperty("line").GetInt32() >= 1 && problem.GetProperty("place").GetProperty("column").GetInt32() >= 1);
        await fixture.AssertNothingStoredAsync();
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task Post_BadRequest_IsRefusedAndNothingStored(string path, string json, int status, string code, string? place)
    {
        using var response = await fixture.Client.PostJsonAsync(path, json, key: Names.Unique());

        var problem = await response.ProblemAsync((HttpStatusCode)status, code);
        if (place is not null)
            Assert.Equal(place, problem.GetProperty("place").Text("path"));
        await fixture.AssertNothingStoredAsync();
    }

    [Theory]
    [InlineData("/api/studies/nope/forms", 404, "unknown-study")]
    [InlineData("/api/studies/S.1/forms/nope/versions", 404, "unknown-form")]
    [InlineData("/api/studies/S.1/forms/F.1/versions/7", 404, "unknown-version")]
    [InlineData("/api/studies/S.1/forms/nope/versions/7", 404, "unknown-form")]
    [InlineData("/api/studies/nope/forms/F.1/versions/1/changes", 404, "unknown-study")]
    [InlineData("/api/studies/S.1/forms/nope/versions/1/changes", 404, "unknown-form")]
    [InlineData("/api/studies/S.1/forms/F.1/versions/7/changes?since=1", 404, "unknown-version")]
    [InlineData("/api/studies/S.1/forms/F.1/versions/1/changes?since=7", 404, "unknown-version")]
    [InlineData("/api/studies/S.1/forms/F.1/versions/1/changes?since=x", 400, "bad-parameter")]
    [InlineData("/api/studies/S.1/forms/F.1/versions/1/changes", 400, "no-earlier-version")]
    [InlineData("/api/studies/S.1/forms/F.1/versions/1/changes?since=1&format=xml", 400, "unknown-format")]
    [InlineData("/api/studies/nope/forms/F.1/draft/changes", 404, "unknown-study")]
    [InlineData("/api/studies/S.1/forms/nope/draft/changes", 404, "unknown-form")]
    [InlineData("/api/studies/nope/forms/F.1/draft/checks", 404, "unknown-study")]
    [InlineData("/api/studies/S.1/forms/nope/draft/checks", 404, "unknown-form")]
    [InlineData("/api/deployments/nope", 404, "unknown-deployment")]
    [InlineData("/api/deployments?environment=nowhere", 404, "unknown-environment")]
    [InlineData("/api/deployments?state=installed", 400, "unknown-state")]
    [InlineData("/api/deployments?study=%00", 404, "unknown-study")]
    [InlineData("/api/deployments?page=0", 400, "bad-page")]
    [InlineData("/api/deployments?pageSize=501", 400, "bad-page")]
    [InlineData("/api/deployments?page=2147483647&pageSize=500", 400, "bad-page")]
    [InlineData("/api/deployments?page=x", 400, "bad-parameter")]
    public async Task Get_Unknown_IsRefused(string path, int status, string code)
    {
        using var response = await fixture.Client.GetAsync(path, TestContext.Current.CancellationToken);

        await response.ProblemAsync((HttpStatusCode)status, code);
    }

    [Fact]
    public async Task Post_WrongContentType_IsRefused()
    {
        using var content = new StringContent("""{"changeReason":"a"}""", Encoding.UTF8, "text/plain");

        using var response = await fixture.Client.PostAsync(Versions, content, TestContext.Current.CancellationToken);

        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "wrong-content-type");
    }

    /// <summary>One Builder with one study and one version; every test leaves it as it was.</summary>
    public sealed class Fixture : IAsyncLifetime
    {
        private BuilderHost _host = null!;

        public HttpClient Client { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
            Client = _host.CreateClient();
            await (await Client.ImportAsync(OdmFiles.Study())).JsonAsync(HttpStatusCode.OK);
            await (await Client.PostJsonAsync(Versions, """{"changeReason":"first"}""")).JsonAsync(HttpStatusCode.Created);
        }

        public async Task AssertNothingStoredAsync() => Assert.Equal((1, 1, 1, 0, 0), await _host.ReadAsync(async db => (
            await db.Studies.CountAsync(), await db.FormDefs.CountAsync(), await db.FormVersions.CountAsync(),
            await db.FormDeployments.CountAsync(), await db.IdempotentAnswers.CountAsync())));

        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await _host.DisposeAsync();
        }
    }
}
