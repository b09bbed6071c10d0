using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Security;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Access;

/// <summary>Each role at each group of addresses: let in, refused (403), or not signed in (401).</summary>
public sealed class RoleEndpointTests(RoleEndpointTests.Host host) : IClassFixture<RoleEndpointTests.Host>
{
    private static readonly string[] Readers =
        [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Investigator, Roles.SiteStaff, Roles.Monitor, Roles.Auditor, Roles.Operator];

    private static readonly string[] DataReaders = [Roles.DataManager, Roles.Investigator, Roles.SiteStaff, Roles.Monitor, Roles.Auditor];

    /// <summary>What is called, and who may. Written out by hand, so that the table of policies is not its own judge.</summary>
    private static readonly Dictionary<string, (string Call, string Body, string[] Allowed)> Groups = new(StringComparer.Ordinal)
    {
        ["forms"] = ("GET /api/forms", "", Readers),
        ["form version"] = ("GET /api/forms/S.1/F.1/versions/1", "", Readers),
        ["sites"] = ("GET /api/studies/S.1/sites", "", DataReaders),
        ["site"] = ("GET /api/studies/S.1/sites/SITE.1", "", DataReaders),
        ["new site"] = ("POST /api/studies/S.1/sites", """{"siteOid":"","name":""}""", [Roles.DataManager]),
        ["subjects"] = ("GET /api/studies/S.1/subjects", "", DataReaders),
        ["form entry"] = ("GET /api/studies/S.1/subjects/1/visits/SE.1/forms/F.1", "", DataReaders),
        ["casebook"] = ("GET /api/studies/S.1/subjects/1/casebook", "", DataReaders),
        ["CRF"] = ("GET /api/studies/S.1/forms/F.NONE/crf", "", DataReaders),
        ["investigator's copy"] = ("GET /api/studies/S.1/sites/SITE.9/investigator-copy", "", DataReaders),
        ["laboratories"] = ("GET /api/studies/S.1/laboratories", "", DataReaders),
        ["laboratory sources"] = ("GET /api/studies/S.1/laboratory-sources", "", DataReaders),
        ["new laboratory"] = ("POST /api/studies/S.1/laboratories", """{"laboratoryOid":"","name":""}""", [Roles.DataManager]),
        ["grants"] = ("GET /api/accounts/h.kim/grants", "", [Roles.Administrator]),
        ["grant"] = ("POST /api/accounts/h.kim/grants", """{"role":"monitor","studyOid":"S.1","reason":"r"}""", [Roles.Administrator]),
        ["access classes"] = ("GET /api/access-classes/S.1", "", [Roles.Administrator]),
        ["session"] = ("GET /api/session", "", [.. Roles.All]),
        ["API document"] = ("GET /openapi/v1.json", "", [.. Roles.All]),
        ["API page"] = ("GET /scalar/", "", [.. Roles.All]),
    };

    public static TheoryData<string> AllGroups => [.. Groups.Keys];

    public static MatrixTheoryData<string, string> Every => new(Groups.Keys, Roles.All);

    [Theory]
    [MemberData(nameof(Every))]
    public async Task Call_InARole_IsAnsweredOrRefused(string group, string role)
    {
        // Site roles are for a site; the others here for all studies.
        var grant = Roles.OfSites.Contains(role) ? $"{role}@{ApiClient.StudyOid}@{ApiClient.SiteOid}" : role;

        using var answer = await CallAsync(group, ApiClient.For(grant));

        if (Groups[group].Allowed.Contains(role))
            Assert.False(answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or >= HttpStatusCode.InternalServerError, $"{grant} got {answer.StatusCode}");
        else
            await ExpectAsync(answer, HttpStatusCode.Forbidden, NotPermitted.Code);
    }

    [Theory]
    [MemberData(nameof(AllGroups))]
    public async Task Call_NotSignedIn_IsRefused(string group)
    {
        using var answer = await CallAsync(group, null);

        await ExpectAsync(answer, HttpStatusCode.Unauthorized, "not-signed-in");
        Assert.NotEmpty(answer.Headers.WwwAuthenticate);
    }

    [Fact]
    public async Task Grant_SiteRoleWithoutASite_IsRefused()
    {
        using var answer = await CallAsync("grant", ApiClient.For(Roles.Administrator));

        await ExpectAsync(answer, HttpStatusCode.BadRequest, "site-missing");
    }

    private static async Task ExpectAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString());
    }

    private async Task<HttpResponseMessage> CallAsync(string group, TestClient? caller)
    {
        using var client = host.Service.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        caller?.SignIn(client);
        var (call, body, _) = Groups[group];
        using var request = new HttpRequestMessage(new HttpMethod(call.Split(' ')[0]), call.Split(' ')[1]);
        if (request.Method != HttpMethod.Get)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>One service for all rows; none of them changes anything.</summary>
    public sealed class Host : IAsyncLifetime
    {
        internal CdmsHost Service { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Service = await CdmsHost.StartAsync();

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
