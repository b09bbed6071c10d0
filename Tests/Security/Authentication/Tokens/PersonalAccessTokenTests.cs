using System.Net;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Authentication.Tokens;
using Tests.Security.Authentication.Support;
using Tests.Support;

namespace Tests.Security.Authentication.Tokens;

public sealed class PersonalAccessTokenTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Token_Made_ActsAsItsOwnersProgramWithinItsGrants(Tests.Support.DatabaseProvider database)
    {
        using var scene = await TokenScene.OpenAsync(database, "designer publisher@S.1");

        var made = await scene.MakeAsync("etl", "designer@S.1");
        var who = await scene.WhoAsync(made.Token);

        Assert.Equal((scene.Owner, "Hana Kim via token etl", ActorKind.Program), (who!.Id, who.Name, who.Kind));
        Assert.Equal(["designer@S.1"], who.Grants);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Token_Made_IsKeptAsItsHashAlone(Tests.Support.DatabaseProvider database)
    {
        using var scene = await TokenScene.OpenAsync(database, "designer");

        var made = await scene.MakeAsync("etl", "designer");
        var row = await scene.RowAsync();
        var trail = await scene.TrailAsync();
        using var list = await scene.Browser.GetAsync(new Uri(scene.Host.Address, "/api/tokens"));
        var listed = await list.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(TokenHash.Of(made.Token), row.TokenHash);
        Assert.DoesNotContain(made.Token, listed, StringComparison.Ordinal);
        Assert.DoesNotContain(row.TokenHash, listed, StringComparison.Ordinal);
        var note = Assert.Single(trail, record => record.Action == "token-created");
        Assert.Equal((scene.Owner, $"PersonalAccessToken {row.TokenId}"), (note.ActorId, note.Subjects));
        Assert.DoesNotContain(trail, record => record.Payload.Contains(made.Token, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Token_PastItsEnd_IsRefused(Tests.Support.DatabaseProvider database)
    {
        using var scene = await TokenScene.OpenAsync(database, "designer");
        var made = await scene.MakeAsync("etl", "designer");
        Assert.Equal(scene.Clock.GetUtcNow().AddDays(90), made.Summary.ExpiresAt);

        scene.Clock.Advance(TimeSpan.FromDays(20));
        Assert.NotNull(await scene.WhoAsync(made.Token));
        scene.Clock.Advance(TimeSpan.FromDays(70));

        using var answer = await scene.AskAsync(made.Token);
        await answer.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "token-expired");
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Token_Revoked_IsRefusedAtOnce(Tests.Support.DatabaseProvider database)
    {
        using var scene = await TokenScene.OpenAsync(database, "designer");
        var made = await scene.MakeAsync("etl", "designer");
        Assert.NotNull(await scene.WhoAsync(made.Token));

        using var revoked = await scene.PostAsync($"/api/tokens/{made.Summary.TokenId}/revoke", new { reason = "Laptop lost" });
        var summary = await revoked.ReadAsync<TokenSummary>();
        using var answer = await scene.AskAsync(made.Token);

        Assert.Equal((scene.Clock.GetUtcNow(), scene.Owner), (summary!.RevokedAt, summary.RevokedBy));
        await answer.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "token-revoked");
        var note = Assert.Single(await scene.TrailAsync(), record => record.Action == "token-revoked");
        Assert.Equal(($"PersonalAccessToken {made.Summary.TokenId}", "Laptop lost"), (note.Subjects, note.Reason));
    }

    [Fact]
    public async Task Token_RevokedByAnotherReplica_IsRefusedWithinTenSeconds()
    {
        using var scene = await TokenScene.OpenAsync(Tests.Support.DatabaseProvider.Sqlite, "designer");
        var made = await scene.MakeAsync("etl", "designer");
        Assert.NotNull(await scene.WhoAsync(made.Token));
        await scene.Host.WriteAsync(async db => (await db.Set<PersonalAccessToken>().SingleAsync(token => token.OwnerId == scene.Owner)).RevokedAt = scene.Clock.GetUtcNow());

        scene.Clock.Advance(TimeSpan.FromSeconds(9));
        Assert.NotNull(await scene.WhoAsync(made.Token));
        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await scene.WhoAsync(made.Token));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Token_WhoseOwnerLosesGrants_LosesThemToo(Tests.Support.DatabaseProvider database)
    {
        using var scene = await TokenScene.OpenAsync(database, "designer publisher");
        var made = await scene.MakeAsync("etl", "designer", "publisher@S.1");

        await scene.ChangeOwnerAsync(person => person.ProviderGrants = "designer@S.2 auditor");

        Assert.Equal(["designer@S.2"], (await scene.WhoAsync(made.Token))?.Grants);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Token_WhoseOwnerIsDisabled_IsRefused(Tests.Support.DatabaseProvider database)
    {
        using var scene = await TokenScene.OpenAsync(database, "designer");
        var made = await scene.MakeAsync("etl", "designer");

        await scene.ChangeOwnerAsync(person => person.IsDisabled = true);

        using var answer = await scene.AskAsync(made.Token);
        await answer.ShouldBeProblemAsync(HttpStatusCode.Unauthorized, "token-owner-disabled");
    }

    [Fact]
    public async Task Token_OfWhomTheProviderHasNotSeenFor30Days_HasNoneOfItsGrants()
    {
        using var scene = await TokenScene.OpenAsync(Tests.Support.DatabaseProvider.Sqlite, "designer");
        var made = await scene.MakeAsync("etl", "designer");

        scene.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal([], (await scene.WhoAsync(made.Token))!.Grants);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Token_Used_NotesTheHourPastTheTrail(Tests.Support.DatabaseProvider database)
    {
        using var scene = await TokenScene.OpenAsync(database, "designer");
        var made = await scene.MakeAsync("etl", "designer");
        var rows = (await scene.TrailAsync()).Count;
        var began = scene.Clock.GetUtcNow();

        await scene.WhoAsync(made.Token);
        Assert.Equal(began, (await scene.RowAsync()).LastUsedAt);
        scene.Clock.Advance(TimeSpan.FromMinutes(59));
        await scene.WhoAsync(made.Token);
        Assert.Equal(began, (await scene.RowAsync()).LastUsedAt);
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        await scene.WhoAsync(made.Token);

        Assert.Equal(began.AddHours(1), (await scene.RowAsync()).LastUsedAt);
        Assert.Equal(rows, (await scene.TrailAsync()).Count);
    }
}
