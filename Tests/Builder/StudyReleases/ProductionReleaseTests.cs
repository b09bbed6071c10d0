using System.Net;
using Contracts;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Signatures;
using Tests.Support;
using Actor = Security.Actor;

namespace Tests.Builder.StudyReleases;

/// <summary>What a release needs to go to production.</summary>
public sealed class ProductionReleaseTests
{
    private const string ToProduction = """{"environment":"prod"}""";

    [Fact]
    public async Task Deploy_OfANewRelease_NamesEverythingThatIsMissing()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        await client.ReleaseAsync();

        var missing = await MissingAsync(client);

        Assert.Collection(missing,
            uat => Assert.Contains("not Ready", uat, StringComparison.Ordinal),
            signature => Assert.Contains("StudyRelease 1", signature, StringComparison.Ordinal),
            eyes => Assert.Contains("F.1 v1, F.2 v1", eyes, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Deploy_OfASignedReleaseThatIsReadyInUat_SendsTheSameHashes(DatabaseProvider provider)
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync(provider);
        using var client = host.CreateClient();
        var uat = await ReadyInUatAsync(host, client);

        var deployment = await (await client.PostJsonAsync($"{ReleaseCalls.Releases}/1/deployments", ToProduction)).JsonAsync(HttpStatusCode.Accepted);
        Assert.Equal(("prod", uat.Text("manifestHash")), (deployment.Text("environment"), deployment.Text("manifestHash")));
        var sent = await host.ReadAsync(db => db.FormDeployments.GroupBy(row => row.Environment).Select(group => group.Count()).ToListAsync());
        Assert.Equal([2, 2], sent);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Schedule_OfAReleaseThatIsWithdrawnInUatBefore_SendsNothingAndSaysWhy(DatabaseProvider provider)
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync(provider);
        using var client = host.CreateClient();
        var uat = await ReadyInUatAsync(host, client);
        await (await client.PostJsonAsync($"{ReleaseCalls.Releases}/1/deployments", """{"environment":"prod","at":"2026-03-01T09:30:00Z"}""")).JsonAsync(HttpStatusCode.Accepted);
        await (await client.PostJsonAsync($"{ReleaseCalls.PathOf(uat)}/withdraw", """{"reason":"A check is wrong"}""")).JsonAsync(HttpStatusCode.Accepted);
        // Another one at the same time shows that the time has come.
        await (await client.PostJsonAsync($"{ReleaseCalls.Releases}/1/deployments", """{"environment":"uat-2","at":"2026-03-01T09:30:00Z"}""")).JsonAsync(HttpStatusCode.Accepted);

        host.Clock.Advance(TimeSpan.FromHours(2));
        await host.SentAsync<StudyReleasePublished>(message => message.Environment == "uat-2");
        var blocked = await host.ReadAsync(db => db.ReleaseDeployments.SingleAsync(row => row.Environment == "prod", TestContext.Current.CancellationToken));

        Assert.Equal(("Blocked", null, null), (blocked.CurrentState, blocked.LastSentAt, blocked.StartsAt));
        Assert.Contains("not Ready in any environment of kind uat", Assert.Single(blocked.Problems).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Cdms.AllOf<StudyReleasePublished>(), sent => sent.Message.Environment == "prod");
    }

    [Fact]
    public async Task Deploy_WithSignaturesOfAnotherHashOrMeaning_DoesNotCountThem()
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync();
        using var client = host.CreateClient();
        var uat = await client.ReleaseToUatAsync();
        await SignAsync(host, "StudyRelease", "1", Given.OtherHash);
        await SignAsync(host, "StudyRelease", "1", uat.Text("manifestHash")!, "reviewed");

        Assert.Contains(await MissingAsync(client), text => text.Contains("StudyRelease 1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Deploy_ByWhoHasNoneOfTheRoles_IsRefused()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite, ("Environments:2:Deployers:0", Roles.Monitor));
        using var client = host.CreateClient();
        await client.ImportAsync(OdmFiles.Study());
        await client.PublishAsync("F.1");
        await client.ReleaseAsync();

        var problem = await (await client.PostJsonAsync($"{ReleaseCalls.Releases}/1/deployments", """{"environment":"uat-2"}""")).ProblemAsync(HttpStatusCode.Conflict, "release-not-allowed-there");

        Assert.Contains(Roles.Monitor, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_OfAChangedDraft_FreezesItsEditorsSinceTheVersionBefore(DatabaseProvider provider)
    {
        await using var host = await ReleaseCalls.StartWithVersionsAsync(provider);
        using var client = host.CreateClient();
        await host.ReadAsync(db => db.FormDefs.ExecuteUpdateAsync(form => form.SetProperty(row => row.Editors, new[] { "h.kim" }), TestContext.Current.CancellationToken));

        await client.ImportAsync(OdmFiles.Study(question: "Heart rate", formOids: ["F.1", "F.2"]));
        await client.PublishAsync("F.1");

        var editors = await host.ReadAsync(db => db.FormVersions.Where(version => version.FormDef.FormOid == "F.1").OrderBy(version => version.Number).Select(version => version.Editors).ToListAsync());
        // Who edited before version 1 is of no account for version 2.
        Assert.Equal([[ApiClient.Name], [ApiClient.Name]], editors);
    }

    /// <summary>Ready in uat, signed, and published by somebody who had not edited it.</summary>
    private static async Task<System.Text.Json.JsonElement> ReadyInUatAsync(BuilderHost host, HttpClient client)
    {
        var uat = await client.ReleaseToUatAsync();
        await host.HearAsync(ReleaseCalls.Ready(uat));
        Assert.Contains(await MissingAsync(client), text => text.Contains("ReleaseDeployment 1@uat", StringComparison.Ordinal));
        await SignAsync(host, "StudyRelease", "1", uat.Text("manifestHash")!);
        await SignAsync(host, "ReleaseDeployment", "1@uat", uat.Text("manifestHash")!);
        await PublishedByAnotherAsync(host);
        return uat;
    }

    private static async Task<IReadOnlyList<string>> MissingAsync(HttpClient client)
    {
        var problem = await (await client.PostJsonAsync($"{ReleaseCalls.Releases}/1/deployments", ToProduction)).ProblemAsync(HttpStatusCode.Conflict, "release-not-allowed-there");
        return [.. problem.GetProperty("missing").EnumerateArray().Select(text => text.GetString()!)];
    }

    private static Task<int> PublishedByAnotherAsync(BuilderHost host) =>
        host.ReadAsync(db => db.FormVersions.ExecuteUpdateAsync(version => version.SetProperty(row => row.PublisherId, "another"), TestContext.Current.CancellationToken));

    private static Task<int> SignAsync(BuilderHost host, string type, string key, string hash, string meaning = "approved") => host.ReadAsync(async db =>
    {
        using var act = Acting.Begin(new Act { Actor = new Actor("h.kim", "Hana Kim", ActorKind.Person) });
        db.Add(new Signature
        {
            SignatureId = Guid.NewGuid(), StudyOid = "S.1", SubjectType = type, SubjectKey = key, SubjectTitle = "Release 1", SubjectHash = hash, Meaning = meaning,
            SignerId = "h.kim", SignerName = "Hana Kim", SignedAt = Given.Start, Method = "password",
        }.Seal());
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
