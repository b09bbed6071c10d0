using System.Net;
using Messaging.Operations.FailedMessages;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Audit;
using Tests.Support;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Builder.Operations;

/// <summary>Failed messages over REST: who sees them, what is shown, and that each act stands in the audit trail.</summary>
public sealed class FailedMessagesTests
{
    private const string Path = "/api/failed-messages";

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Groups_OfTwoCauses_AreListedWithTheirMessages(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        await SeedAsync(host, "a", "a", "b");
        using var client = host.CreateClient();

        var groups = (await client.ReadAsync($"{Path}/groups")).GetProperty("groups").EnumerateArray().ToList();

        Assert.Equal([2, 1], groups.Select(group => group.GetProperty("count").GetInt32()));
        var page = await client.ReadAsync($"{Path}?group={groups[0].Text("key")}&state=Waiting&pageSize=1");
        Assert.Equal((2, 1), (page.GetProperty("total").GetInt32(), page.GetProperty("items").GetArrayLength()));
        Assert.Equal("formDeploymentId:d-1", page.GetProperty("items")[0].Text("link"));
    }

    [Fact]
    public async Task Get_OfOne_ShowsItsHeadersAndItsBodyWithoutValues()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        var ids = await SeedAsync(host, "a");
        using var client = host.CreateClient();

        var found = await client.ReadAsync($"{Path}/{ids[0]}");

        Assert.Equal("uat", found.GetProperty("headers").Text("Environment"));
        Assert.DoesNotContain("HIV", found.Text("body"), StringComparison.Ordinal);
        Assert.Contains("formDeploymentId", found.Text("body"), StringComparison.Ordinal);
        await (await client.GetAsync(new Uri($"{Path}/999", UriKind.Relative), TestContext.Current.CancellationToken)).ProblemAsync(HttpStatusCode.NotFound, "unknown-failed-message");
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Return_OfAGroup_ChoosesItAndStandsInTheTrail(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider);
        await SeedAsync(host, "a", "a", "b");
        using var client = host.CreateClient();
        var key = (await client.ReadAsync($"{Path}/groups")).GetProperty("groups")[0].Text("key");

        var wish = await (await client.PostJsonAsync($"{Path}/returns", $$"""{"selection":{"group":"{{key}}"},"ratePerSecond":100}""")).JsonAsync(HttpStatusCode.Accepted);

        Assert.Equal((2, 0, 100), (wish.GetProperty("total").GetInt32(), wish.GetProperty("returned").GetInt32(), wish.GetProperty("ratePerSecond").GetInt32()));
        Assert.Equal(2, await host.ReadAsync(db => db.Set<FailedMessage>().CountAsync(row => row.State == FailedMessageState.Returning)));
        var note = await host.ReadAsync(db => db.Set<AuditRecord>().SingleAsync(record => record.Action == "failed-messages-returned"));
        Assert.Equal((ApiClient.Name, $"FailedMessages group {key}"), (note.ActorId, note.Subjects));
        await (await client.PostJsonAsync($"{Path}/returns", $$$"""{"selection":{"group":"{{{key}}}"}}""")).ProblemAsync(HttpStatusCode.Conflict, "nothing-waits");
        Assert.Equal(wish.Text("id"), (await client.ReadAsync($"{Path}/returns")).GetProperty("returns")[0].Text("id"));
        Assert.Equal(HttpStatusCode.NoContent, (await client.PostJsonAsync($"{Path}/returns/{wish.Text("id")}/cancellation", "{}")).StatusCode);
        Assert.True((await client.ReadAsync($"{Path}/returns/{wish.Text("id")}")).GetProperty("isCancelled").GetBoolean());
    }

    [Fact]
    public async Task Archive_WithANote_SetsAsideAndTakesOutAgain()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        var ids = await SeedAsync(host, "a", "b");
        using var client = host.CreateClient();
        var selection = $$"""{"messageIds":[{{ids[0]}}]}""";

        var done = await (await client.PostJsonAsync($"{Path}/archive", $$"""{"selection":{{selection}},"note":"Sent by hand."}""")).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(1, done.GetProperty("messages").GetInt32());
        Assert.Equal("Sent by hand.", (await client.ReadAsync($"{Path}/{ids[0]}")).GetProperty("message").Text("note"));
        var note = await host.ReadAsync(db => db.Set<AuditRecord>().SingleAsync(record => record.Action == "failed-messages-archived"));
        Assert.Equal("Sent by hand.", note.Reason);
        Assert.Equal(1, (await (await client.PostJsonAsync($"{Path}/archive/return", $$"""{"selection":{{selection}}}""")).JsonAsync(HttpStatusCode.OK)).GetProperty("messages").GetInt32());
    }

    [Theory]
    [InlineData("returns", "{\"selection\":{}}", "bad-selection")]
    [InlineData("returns", "{\"selection\":{\"all\":true,\"group\":\"a\"}}", "bad-selection")]
    [InlineData("returns", "{\"selection\":{\"messageIds\":[]}}", "bad-selection")]
    [InlineData("returns", "{\"selection\":{\"group\":\"\\u0000\"}}", "bad-selection")]
    [InlineData("returns", "{\"selection\":{\"all\":true},\"ratePerSecond\":0}", "bad-rate")]
    [InlineData("archive", "{\"selection\":{\"all\":true},\"note\":\" \"}", "bad-note")]
    [InlineData("archive", "{\"selection\":{\"all\":true},\"note\":\"\\u0000\"}", "bad-note")]
    public async Task Act_OnWhatIsNotClear_IsRefusedAndChangesNothing(string act, string body, string code)
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        await SeedAsync(host, "a");
        using var client = host.CreateClient();

        await (await client.PostJsonAsync($"{Path}/{act}", body)).ProblemAsync(HttpStatusCode.UnprocessableEntity, code);

        Assert.Equal(1, await host.ReadAsync(db => db.Set<FailedMessage>().CountAsync(row => row.State == FailedMessageState.Waiting)));
    }

    [Theory]
    [InlineData(Roles.Auditor, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Roles.Publisher, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("operator@S.1", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Look_ByRole_IsForOperatorsOfAllStudiesAndAuditors(string grant, HttpStatusCode reading, HttpStatusCode acting)
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        await SeedAsync(host, "a");
        using var client = host.CreateClient();
        ApiClient.For(grant).SignIn(client);

        Assert.Equal(reading, (await client.GetAsync(new Uri($"{Path}/groups", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(acting, (await client.PostJsonAsync($"{Path}/returns", """{"selection":{"all":true}}""")).StatusCode);
    }

    private static async Task<List<long>> SeedAsync(BuilderHost host, params string[] groups) => await host.ReadAsync(async db =>
    {
        var rows = groups.Select((group, index) => new FailedMessage
        {
            Queue = "builder", TransportId = $"t-{index}", MessageId = Guid.NewGuid(), MessageType = "Contracts:FormVersionInstalled", ExceptionType = "System.TimeoutException", Reason = "too late",
            GroupKey = new string(group[0], 64), FailedAt = Given.Start, CollectedAt = Given.Start, Link = $"formDeploymentId:d-{index}", Attributes = """{"Environment":"uat"}""",
            Body = """{"message":{"formDeploymentId":"d","value":"HIV"}}""",
        }).ToList();
        db.AddRange(rows);
        await db.SaveChangesAsync();
        return rows.ConvertAll(row => row.Id);
    });
}
