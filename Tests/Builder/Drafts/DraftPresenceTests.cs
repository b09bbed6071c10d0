using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Builder.Drafts;

/// <summary>Two who have one draft open see each other.</summary>
public sealed class DraftPresenceTests
{
    private const string Presence = DraftCalls.Draft + "/presence";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Announce_WithAnotherThere_ShowsBothUntilOneIsNotHeardOf(DatabaseProvider provider)
    {
        await using var host = await DraftCalls.StartAsync(provider);
        using var first = host.CreateClient();
        using var second = host.As("designer");
        await AnnounceAsync(first);
        host.Clock.Advance(TimeSpan.FromSeconds(30));

        var both = await AnnounceAsync(second);
        host.Clock.Advance(TimeSpan.FromSeconds(20));
        var left = await AnnounceAsync(second);

        Assert.Equal([false, true], both.EnumerateArray().Select(editor => editor.GetProperty("isMe").GetBoolean()));
        Assert.Equal(ApiClient.Name, both[0].Text("editorId"));
        Assert.True(Assert.Single(left.EnumerateArray()).GetProperty("isMe").GetBoolean());
        Assert.Equal(host.Clock.GetUtcNow() - TimeSpan.FromSeconds(20), left[0].GetProperty("since").GetDateTimeOffset());
        Assert.Equal(1, await host.ReadAsync(db => db.DraftPresences.CountAsync()));
    }

    [Fact]
    public async Task List_OfWhoeverIsGone_IsEmpty()
    {
        await using var host = await DraftCalls.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        await AnnounceAsync(client);

        Assert.Equal(1, (await client.ReadAsync(Presence)).GetProperty("editors").GetArrayLength());
        host.Clock.Advance(TimeSpan.FromSeconds(45));
        Assert.Equal(0, (await client.ReadAsync(Presence)).GetProperty("editors").GetArrayLength());
    }

    private static async Task<JsonElement> AnnounceAsync(HttpClient client) =>
        (await (await client.PutAsync(Presence, "", null)).JsonAsync(HttpStatusCode.OK)).GetProperty("editors");
}
