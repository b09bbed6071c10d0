using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Forms;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Entry.Support;

/// <summary>A CDMS of its own in which a second release has come: the position has another item, the comment is gone, and nothing is computed any more.</summary>
public sealed class AmendedSystem : IAsyncLifetime
{
    public const string Position = "I.PLACE", Comment = "I.COMMENT", Manager = $"data-manager@{SiteStudy.Study}";
    private static readonly TestClient Staff = TestClient.Of("staff-of-sites", [.. new[] { "SITE.A", "SITE.B", "SITE.C", "SITE.D", "SITE.M", "SITE.N" }.Select(site => $"site-staff@{SiteStudy.Study}@{site}")]);
    private int _subjects;

    internal EntrySystem System { get; } = new() { Forms = [Before()], Client = Staff };

    internal SiteStudy Site => System.Site;

    public async ValueTask InitializeAsync()
    {
        await System.InitializeAsync();
        if (!Pages.Support.Browser.IsThere)
            return;
        // The decision of the first site is heard before what comes of the release.
        await Site.Cdms.Answers.NextAsync(1);
        await Site.ReceiveAsync(2, After());
    }

    /// <summary>A site that uses the release.</summary>
    internal async Task MakeSiteAsync(string siteOid, int release = 1)
    {
        await Site.MakeSiteAsync(siteOid);
        Assert.Equal(200, (await Site.ActivateAsync(release, siteOid: siteOid)).Status);
    }

    /// <summary>A subject of the site, with these values in its first form; null: with none.</summary>
    internal async Task<string> AddSubjectAsync(string siteOid, int release, params (string Item, string Value)[] values)
    {
        var subject = string.Create(CultureInfo.InvariantCulture, $"{siteOid}-{Interlocked.Increment(ref _subjects):00}");
        Assert.Equal(201, (await PostAsync("", new { siteOid, subjectKey = subject })).Status);
        if (values.Length > 0)
            await EnterAsync(subject, release, values);
        return subject;
    }

    /// <summary>Enters values that nobody entered before.</summary>
    internal async Task EnterAsync(string subject, int release, params (string Item, string Value)[] values)
    {
        var (status, answer) = await PostAsync($"/{subject}/operations", new
        {
            operationId = Guid.NewGuid(), deviceTime = TimeProvider.System.GetUtcNow(), releaseNumber = release, studyEventOid = "SE.1", formOid = Given.FormOid,
            changes = values.Select(value => new { itemGroupOid = "IG.VS", itemOid = value.Item, value = value.Value, @base = 0 }),
        });
        Assert.Equal((200, 0), (status, answer.GetProperty("conflicts").GetArrayLength()));
    }

    /// <summary>The release that a form of a subject stands on, or would be begun with.</summary>
    internal async Task<int> ReleaseOfAsync(string subject) =>
        (await Site.GetAsync("data-manager", $"/api/studies/{SiteStudy.Study}/subjects/{subject}/visits/SE.1/forms/{Given.FormOid}")).Body.GetProperty("releaseNumber").GetInt32();

    public ValueTask DisposeAsync() => System.DisposeAsync();

    private async Task<(int Status, JsonElement Body)> PostAsync(string path, object body)
    {
        using var client = Site.Cdms.CreateClient();
        client.DefaultRequestHeaders.Authorization = null;
        Staff.SignIn(client);
        using var answer = await client.PostAsJsonAsync($"/api/studies/{SiteStudy.Study}/subjects{path}", body, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    private static FormDefinition Before()
    {
        var form = EntryStudy.Form();
        return form with
        {
            ItemGroupDefs = [form.ItemGroupDefs[0] with { ItemRefs = [.. form.ItemGroupDefs[0].ItemRefs, new ItemRef { ItemOid = Comment, OrderNumber = 4, Mandatory = false }] }],
            ItemDefs = [.. form.ItemDefs, new ItemDef { Oid = Comment, Name = "Comment", DataType = "text", Length = 40 }],
        };
    }

    private static FormDefinition After() => EntryStudy.Form("Vital signs, amended") with
    {
        ItemGroupDefs = [new ItemGroupDef { Oid = "IG.VS", Name = "Vital signs", Repeating = false, ItemRefs = [new ItemRef { ItemOid = "I.SYSBP", OrderNumber = 1, Mandatory = true }, new ItemRef { ItemOid = Position, OrderNumber = 2, Mandatory = false }] }],
        ItemDefs = [EntryStudy.Form().ItemDefs[0], EntryStudy.Form().ItemDefs[1] with { Oid = Position }],
        MethodDefs = [],
    };
}
