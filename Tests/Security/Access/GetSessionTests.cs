using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Security;
using Tests.Security.Access.Support;

namespace Tests.Security.Access;

/// <summary>Everybody can see who they are here, and what they may do.</summary>
public class GetSessionTests
{
    [Fact]
    public async Task Get_OfAUser_TellsGrantsAndWhatTheyAllow()
    {
        await using var app = await AccessApp.StartAsync();

        var session = await app.CreateClient("h.kim", "publisher@S.1", "operator").GetFromJsonAsync<JsonElement>("/api/session", TestContext.Current.CancellationToken);

        Assert.Equal(("h.kim", "Person"), (session.GetProperty("subjectId").GetString(), session.GetProperty("kind").GetString()));
        Assert.Equal(["publisher S.1", "operator "], session.GetProperty("grants").EnumerateArray().Select(grant => $"{grant.GetProperty("role")} {grant.GetProperty("studyOid")}"));
        var policies = session.GetProperty("policies").EnumerateArray().ToDictionary(policy => policy.GetProperty("policy").GetString()!, policy => policy.GetProperty("studyOids"));
        Assert.Equal("[\"S.1\"]", policies[Policies.PublishForms].GetRawText());
        Assert.Equal(JsonValueKind.Null, policies[Policies.OperateDeployments].ValueKind);
        Assert.DoesNotContain(Policies.DesignForms, policies.Keys);
    }

    [Fact]
    public async Task Get_ByNobody_IsRefused()
    {
        await using var app = await AccessApp.StartAsync();

        using var answer = await app.CreateClient().GetAsync("/api/session", TestContext.Current.CancellationToken);

        await AccessApp.ProblemAsync(answer, HttpStatusCode.Unauthorized, "not-signed-in");
    }
}
