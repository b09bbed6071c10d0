using System.Net;
using Forms;
using Forms.Editing;
using Microsoft.EntityFrameworkCore;
using Security.Audit;
using Tests.Support;

namespace Tests.Builder.Drafts;

/// <summary>A draft is saved over what its editor has seen, and over nothing else.</summary>
public sealed class SaveFormDraftTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_OverTheStateThatWasSeen_SavesAndNamesTheEditor(DatabaseProvider provider)
    {
        await using var host = await DraftCalls.StartAsync(provider);
        using var client = host.CreateClient();
        var (form, tag) = await client.ReadDraftAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(5));

        var saved = await client.SaveAsync(form.Renamed("Vital signs"), tag);

        var draft = (await saved.JsonAsync(HttpStatusCode.OK)).GetProperty("draft");
        Assert.Equal(saved.Headers.ETag!.Tag, $"\"{draft.Text("draftHash")}\"");
        Assert.Equal(("Vital signs", ApiClient.Name, 0), (draft.Text("name"), draft.Text("changedBy"), draft.GetProperty("latestVersion").GetInt32()));
        Assert.Equal(host.Clock.GetUtcNow(), draft.GetProperty("changedAt").GetDateTimeOffset());
        Assert.Equal(ApiClient.Name, draft.GetProperty("editors")[0].GetString());
        Assert.Equal(draft.ToString(), (await client.ReadAsync($"{DraftCalls.Draft}/state")).ToString());
        Assert.Equal("Vital signs", (await client.ReadDraftAsync()).Form.FormDef.Name);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_OverAStateThatIsGone_IsRefusedWithWhoAndWhen(DatabaseProvider provider)
    {
        await using var host = await DraftCalls.StartAsync(provider);
        using var client = host.CreateClient();
        using var other = host.As("designer");
        var (form, tag) = await client.ReadDraftAsync();
        var first = await other.SaveAsync(form.Renamed("First"), tag);

        var second = await client.SaveAsync(form.Renamed("Second"), tag);

        var problem = await second.ProblemAsync(HttpStatusCode.PreconditionFailed, "draft-changed");
        Assert.Equal(first.Headers.ETag!.Tag, $"\"{problem.Text("draftHash")}\"");
        Assert.Equal(host.Clock.GetUtcNow(), problem.GetProperty("changedAt").GetDateTimeOffset());
        Assert.NotEqual(ApiClient.Name, problem.Text("changedBy"));
        Assert.Equal("First", (await client.ReadDraftAsync()).Form.FormDef.Name);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Save_OfManyAtOnceOverOneState_TakesOneAndRefusesTheOthers(DatabaseProvider provider)
    {
        await using var host = await DraftCalls.StartAsync(provider);
        using var client = host.CreateClient();
        var (form, tag) = await client.ReadDraftAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(number => client.SaveAsync(form.Renamed($"Number {number}"), tag)));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(4, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task Save_SentAgain_IsAnsweredAsTheFirstTimeAndRecordedOnce()
    {
        await using var host = await DraftCalls.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        var (form, tag) = await client.ReadDraftAsync();
        var first = await (await client.SaveAsync(form.Renamed("Once"), tag)).JsonAsync(HttpStatusCode.OK);
        host.Clock.Advance(TimeSpan.FromMinutes(1));

        var again = await (await client.SaveAsync(form.Renamed("Once"), tag)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal(first.ToString(), again.ToString());
        Assert.Equal(1, await host.ReadAsync(db => db.Set<AuditRecord>().CountAsync(record => record.Through == $"PUT {DraftCalls.Draft}")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*")]
    [InlineData("W/\"sha256:1\"")]
    [InlineData("\"a\", \"b\"")]
    public async Task Save_WithoutOneStrongTag_IsRefused(string? tag)
    {
        await using var host = await DraftCalls.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        var (form, _) = await client.ReadDraftAsync();

        await (await client.SaveAsync(form.Renamed("Other"), tag)).ProblemAsync(HttpStatusCode.PreconditionRequired, "if-match-missing");
    }

    [Fact]
    public async Task Save_OfAnUnfinishedForm_SavesAndTellsWhatIsMissing()
    {
        await using var host = await DraftCalls.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        var (form, tag) = await client.ReadDraftAsync();
        var emptied = new RemoveItemGroup("IG.1").Apply(form).Form!;

        var saved = await (await client.SaveAsync(emptied, tag)).JsonAsync(HttpStatusCode.OK);

        Assert.Equal([ProblemCodes.FormEmpty], saved.GetProperty("problems").Names("code"));
        Assert.Equal(0, saved.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public async Task Save_OfWhatIsNoDraftOfThisForm_IsRefusedAndChangesNothing()
    {
        await using var host = await DraftCalls.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        var (form, tag) = await client.ReadDraftAsync();

        var unreadable = await (await client.PutAsync(DraftCalls.Draft, """{"formatVersion":1}""", tag)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "draft-unreadable");
        await (await client.SaveAsync(form with { StudyOid = "S.2" }, tag)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "draft-of-another-form");
        await (await client.SaveAsync(form.CopyAs("S.1", "F.2", "Two"), tag)).ProblemAsync(HttpStatusCode.UnprocessableEntity, "draft-of-another-form");
        await (await client.SaveAsync(form.CopyAs("S.1", "F.9", "Nine"), tag, "/api/studies/S.1/forms/F.9/draft")).ProblemAsync(HttpStatusCode.NotFound, "unknown-form");

        Assert.NotEmpty(unreadable.GetProperty("place").Text("path")!);
        Assert.Equal(tag, (await client.ReadDraftAsync()).Tag);
    }

    [Fact]
    public async Task Get_OfADraftThatIsKnown_Answers304()
    {
        await using var host = await DraftCalls.StartAsync(DatabaseProvider.Sqlite);
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.TryAddWithoutValidation("If-None-Match", (await client.ReadDraftAsync()).Tag);

        using var answer = await client.GetAsync(DraftCalls.Draft, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }
}
