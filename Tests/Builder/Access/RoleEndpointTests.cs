using System.Net;
using System.Text;
using Security;
using Tests.Support;

namespace Tests.Builder.Access;

/// <summary>Each role at each group of addresses: let in, refused (403), or not signed in (401).</summary>
public sealed class RoleEndpointTests(RoleEndpointTests.Host host) : IClassFixture<RoleEndpointTests.Host>
{
    private const string Nothing = "00000000-0000-0000-0000-000000000001";

    /// <summary>What is called, and who may. Written out by hand, so that the table of policies is not its own judge.</summary>
    private static readonly Dictionary<string, (string Call, string Body, string[] Allowed)> Groups = new(StringComparer.Ordinal)
    {
        ["studies"] = ("GET /api/studies", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator]),
        ["import"] = ("POST /api/studies/import", "{}", [Roles.Designer]),
        ["forms"] = ("GET /api/studies/S.1/forms", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator]),
        ["version"] = ("GET /api/studies/S.1/forms/F.1/versions/1", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator]),
        ["version changes"] = ("GET /api/studies/S.1/forms/F.1/versions/1/changes", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator]),
        ["draft changes"] = ("GET /api/studies/S.1/forms/F.1/draft/changes", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator]),
        ["draft checks"] = ("GET /api/studies/S.1/forms/F.1/draft/checks", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator]),
        ["environments"] = ("GET /api/environments", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator]),
        ["board"] = ("GET /api/studies/S.1/board", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Auditor, Roles.Operator]),
        ["study"] = ("GET /api/studies/S.1", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator]),
        ["draft"] = ("GET /api/studies/S.1/forms/F.1/draft", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator]),
        ["draft state"] = ("GET /api/studies/S.1/forms/F.1/draft/state", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator]),
        ["draft presence"] = ("GET /api/studies/S.1/forms/F.1/draft/presence", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator]),
        ["create study"] = ("POST /api/studies", """{"studyOid":"","name":"N"}""", [Roles.Designer]),
        ["rename study"] = ("PUT /api/studies/S.1", """{"name":"N","description":""}""", [Roles.Designer]),
        ["visits"] = ("PUT /api/studies/S.1/visits", """{"studyEvents":[]}""", [Roles.Designer]),
        ["create form"] = ("POST /api/studies/S.1/forms", """{"formOid":"F.1","name":"N"}""", [Roles.Designer]),
        ["save draft"] = ("PUT /api/studies/S.1/forms/F.1/draft", "{}", [Roles.Designer]),
        ["announce presence"] = ("PUT /api/studies/S.1/forms/F.1/draft/presence", "", [Roles.Designer]),
        ["export"] = ("GET /api/studies/S.1/odm", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator]),
        ["release export"] = ("GET /api/studies/S.1/releases/1/odm", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator]),
        ["publish"] = ("POST /api/studies/S.1/forms/F.1/versions", """{"changeReason":"r"}""", [Roles.Publisher]),
        ["deploy version"] = ("POST /api/studies/S.1/forms/F.1/versions/1/deployments", """{"environment":"uat"}""", [Roles.Publisher]),
        ["deploy study"] = ("POST /api/studies/S.1/deployments", """{"environment":"uat","changeReason":"r"}""", [Roles.Publisher]),
        ["deployments"] = ("GET /api/deployments", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Auditor, Roles.Operator]),
        ["deployment"] = ($"GET /api/deployments/{Nothing}", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Auditor, Roles.Operator]),
        ["retry"] = ($"POST /api/deployments/{Nothing}/retry", "", [Roles.Publisher, Roles.Operator]),
        ["cancel"] = ($"POST /api/deployments/{Nothing}/cancel", "", [Roles.Publisher, Roles.Operator]),
        ["reconciliations"] = ("GET /api/reconciliations", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Auditor, Roles.Operator]),
        ["reconciliation"] = ($"GET /api/reconciliations/{Nothing}", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Auditor, Roles.Operator]),
        ["reconciliation report"] = ($"GET /api/reconciliations/{Nothing}/report", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Auditor, Roles.Operator]),
        ["reconcile"] = ("POST /api/environments/nowhere/reconciliations", "", [Roles.Publisher, Roles.Operator]),
        ["repair differences"] = ($"POST /api/reconciliations/{Nothing}/repair", """{"reason":"r"}""", [Roles.Publisher, Roles.Operator]),
        ["repair difference"] = ($"POST /api/reconciliations/{Nothing}/differences/1/repair", """{"reason":"r"}""", [Roles.Publisher, Roles.Operator]),
        ["acknowledge difference"] = ($"POST /api/reconciliations/{Nothing}/differences/1/acknowledgement", """{"note":"n"}""", [Roles.Publisher, Roles.Operator]),
        ["drop folder"] = ("GET /api/drop-folder", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator]),
        ["dropped file"] = ("GET /api/drop-folder/1", "", [Roles.Designer, Roles.Publisher, Roles.DataManager, Roles.Monitor, Roles.Auditor, Roles.Operator, Roles.Administrator]),
        ["webhooks"] = ("GET /api/webhooks", "", [Roles.Auditor, Roles.Operator]),
        ["webhook"] = ($"GET /api/webhooks/{Nothing}", "", [Roles.Auditor, Roles.Operator]),
        ["webhook deliveries"] = ($"GET /api/webhooks/{Nothing}/deliveries", "", [Roles.Auditor, Roles.Operator]),
        ["webhook delivery"] = ($"GET /api/webhooks/{Nothing}/deliveries/1", "", [Roles.Auditor, Roles.Operator]),
        ["create webhook"] = ("POST /api/webhooks", """{"url":"","description":"","events":[]}""", [Roles.Operator]),
        ["change webhook"] = ($"PUT /api/webhooks/{Nothing}", """{"url":"","description":"","events":[],"isEnabled":true}""", [Roles.Operator]),
        ["rotate webhook secret"] = ($"POST /api/webhooks/{Nothing}/secret", "", [Roles.Operator]),
        ["test webhook"] = ($"POST /api/webhooks/{Nothing}/test", "", [Roles.Operator]),
        ["resend webhook"] = ($"POST /api/webhooks/{Nothing}/deliveries/1/send", "", [Roles.Operator]),
        ["grants"] = ("GET /api/accounts/h.kim/grants", "", [Roles.Administrator]),
        ["grant"] = ("POST /api/accounts/h.kim/grants", """{"role":"king","reason":"r"}""", [Roles.Administrator]),
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
            await answer.ProblemAsync(HttpStatusCode.Forbidden, NotPermitted.Code);
    }

    [Theory]
    [MemberData(nameof(AllGroups))]
    public async Task Call_NotSignedIn_IsRefused(string group)
    {
        using var answer = await CallAsync(group, null);

        await answer.ProblemAsync(HttpStatusCode.Unauthorized, "not-signed-in");
        Assert.NotEmpty(answer.Headers.WwwAuthenticate);
    }

    [Theory]
    [MemberData(nameof(AllGroups))]
    public async Task Call_WithoutAnyGrant_GetsNoFurtherThanTheSession(string group)
    {
        using var answer = await CallAsync(group, ApiClient.For(ApiClient.Nobody));

        Assert.Equal(group is "session" or "API document" or "API page" ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Probe_NotSignedIn_IsAnswered(string address)
    {
        using var client = host.Service.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;

        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> CallAsync(string group, TestClient? caller)
    {
        using var client = host.Service.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        caller?.SignIn(client);
        var (call, body, _) = Groups[group];
        using var request = new HttpRequestMessage(new HttpMethod(call.Split(' ')[0]), call.Split(' ')[1]);
        if (request.Method != HttpMethod.Get)
            request.Content = new StringContent(body, Encoding.UTF8, group == "import" ? "application/xml" : "application/json");
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>One service for all rows; none of them changes anything.</summary>
    public sealed class Host : IAsyncLifetime
    {
        internal BuilderHost Service { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Service = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);

        public ValueTask DisposeAsync() => Service.DisposeAsync();
    }
}
