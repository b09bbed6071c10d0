using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Entry;

/// <summary>What was entered is saved once, over what its device had seen, or stays visible as a conflict.</summary>
public sealed class RecordOperationTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Enter_AValue_StandsWithItsHistoryAndWhatIsComputed(DatabaseProvider provider)
    {
        await using var study = await EntryStudy.StartAsync(provider);

        var (status, answer) = await study.EnterAsync("I.SYSBP", "120");
        await study.EnterAsync("I.SYSBP", "125", seen: 1);

        Assert.Equal((200, 1), (status, answer.GetProperty("saved")[0].GetProperty("change").GetInt32()));
        Assert.Equal((("125", 2), ("126", 0)), (await study.ValueAsync("I.SYSBP"), await study.ValueAsync("I.NEXT")));
        var (_, history) = await study.Site.GetAsync(EntryStudy.Staff, $"{EntryStudy.Path}/visits/SE.1/forms/{Given.FormOid}/history?itemGroupOid=IG.VS&itemOid=I.SYSBP");
        Assert.Equal(["120", "125"], history.EnumerateArray().Select(change => change.GetProperty("value").GetString()));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Enter_ManyTimesAtOnceUnderOneId_IsDoneOnce(DatabaseProvider provider)
    {
        await using var study = await EntryStudy.StartAsync(provider);
        var (id, at) = (Guid.NewGuid(), study.Cdms.Clock.GetUtcNow());

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => study.EnterAsync("I.SYSBP", "120", id: id, at: at)));

        Assert.Equal([200], answers.Select(answer => answer.Status).Distinct());
        Assert.Single(answers.Select(answer => answer.Body.GetRawText()).Distinct());
        Assert.Equal((1, 1), (await study.Cdms.ReadAsync(db => db.ItemChanges.CountAsync()), await study.Cdms.ReadAsync(db => db.EntryOperations.CountAsync())));
    }

    [Fact]
    public async Task Enter_SomethingElseUnderAnIdThatIsTaken_IsRefused()
    {
        await using var study = await EntryStudy.StartAsync();
        var id = Guid.NewGuid();
        await study.EnterAsync("I.SYSBP", "120", id: id);

        var (status, problem) = await study.EnterAsync("I.SYSBP", "130", id: id);

        Assert.Equal((422, "operation-id-reused"), (status, problem.GetProperty("code").GetString()));
        Assert.Equal("120", (await study.ValueAsync("I.SYSBP")).Value);
    }

    [Fact]
    public async Task Enter_OverAValueThatWasNotSeen_IsAConflictAndKept()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");

        var (_, answer) = await study.EnterAsync("I.SYSBP", "130", seen: 0);

        Assert.Equal("changed-meanwhile", answer.GetProperty("conflicts")[0].GetProperty("code").GetString());
        Assert.Equal(("120", 1), await study.ValueAsync("I.SYSBP"));
        Assert.Equal("130", (await study.Cdms.ReadAsync(db => db.EntryConflicts.SingleAsync())).Value);
    }

    [Fact]
    public async Task Enter_WhatStandsThereAlready_ChangesNothing()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");

        var (_, answer) = await study.EnterAsync("I.SYSBP", "120", seen: 0);

        Assert.Equal((1, 0), (answer.GetProperty("saved")[0].GetProperty("change").GetInt32(), answer.GetProperty("conflicts").GetArrayLength()));
        Assert.Equal(1, await study.Cdms.ReadAsync(db => db.ItemChanges.CountAsync()));
    }

    [Theory]
    [InlineData("I.SYSBP", "high", "data-type")]
    [InlineData("I.POS", "X", "code-unknown")]
    [InlineData("I.NEXT", "5", "item-computed")]
    [InlineData("I.NONE", "5", "item-unknown")]
    [InlineData("I.POS", "S\0", "text-not-storable")]
    public async Task Enter_WhatTheVersionHasNoPlaceFor_IsAConflictThatStaysVisible(string item, string value, string code)
    {
        await using var study = await EntryStudy.StartAsync();

        var (status, answer) = await study.EnterAsync(item, value);

        Assert.Equal((200, 0, code), (status, answer.GetProperty("saved").GetArrayLength(), answer.GetProperty("conflicts")[0].GetProperty("code").GetString()));
        Assert.Equal([code], await study.ConflictsAsync());
        Assert.Equal(0, await study.Cdms.ReadAsync(db => db.FormInstances.CountAsync()));
    }

    [Fact]
    public async Task Enter_WhatIsMerelyWrong_IsSavedAndKeepsTheFormFromBeingSubmitted()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "301");

        var (status, problem) = await study.SubmitAsync();

        Assert.Equal(("301", 1), await study.ValueAsync("I.SYSBP"));
        Assert.Equal((409, "form-not-complete"), (status, problem.GetProperty("code").GetString()));
        await study.EnterAsync("I.SYSBP", "181", seen: 1);
        Assert.Equal(200, (await study.SubmitAsync()).Status);
    }

    [Fact]
    public async Task Enter_AfterTheFormWasSubmitted_TakesAReason()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");
        await study.SubmitAsync();

        var (_, without) = await study.EnterAsync("I.SYSBP", "121", seen: 1);
        await study.EnterAsync("I.SYSBP", "121", seen: 1, reason: "Misread");

        Assert.Equal("reason-missing", without.GetProperty("conflicts")[0].GetProperty("code").GetString());
        Assert.Equal(("121", 2), await study.ValueAsync("I.SYSBP"));
        Assert.Equal("Misread", (await study.Cdms.ReadAsync(db => db.ItemChanges.SingleAsync(change => change.Number == 2))).Reason);
    }

    [Fact]
    public async Task Enter_ByAClockThatIsAhead_IsSavedAndMarked()
    {
        await using var study = await EntryStudy.StartAsync();

        var (_, answer) = await study.EnterAsync("I.SYSBP", "120", at: study.Cdms.Clock.GetUtcNow().AddHours(2));

        Assert.True(answer.GetProperty("isClockDoubtful").GetBoolean());
        Assert.Equal("120", (await study.ValueAsync("I.SYSBP")).Value);
    }

    [Fact]
    public async Task Enter_ByAReleaseThatTheSiteNeverUsed_IsAConflict()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.Site.ReceiveAsync(2, EntryStudy.Form("Amended"));

        await study.EnterAsync("I.SYSBP", "120", release: 2);

        Assert.Equal(["release-not-used-here"], await study.ConflictsAsync());
    }

    [Fact]
    public async Task Enter_ByAReleaseThatWasSuperseded_StaysWithIt()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.Site.ReceiveAsync(2, EntryStudy.Form("Amended"));
        await study.Site.ActivateAsync(2);

        var (_, answer) = await study.EnterAsync("I.SYSBP", "120", release: 1);
        await study.EnterAsync("I.SYSBP", "121", seen: 1, release: 2);

        Assert.Equal(1, answer.GetProperty("form").GetProperty("releaseNumber").GetInt32());
        Assert.Equal(("121", 2), await study.ValueAsync("I.SYSBP"));
        Assert.Equal(1, (await study.Cdms.ReadAsync(db => db.FormInstances.SingleAsync())).ReleaseNumber);
    }

    [Fact]
    public async Task Enter_OneOfTwoValuesWithoutAPlace_SavesTheOther()
    {
        await using var study = await EntryStudy.StartAsync();

        var (_, answer) = await study.Site.PostAsync(EntryStudy.Staff, $"{EntryStudy.Path}/operations", new
        {
            operationId = Guid.NewGuid(), deviceTime = study.Cdms.Clock.GetUtcNow(), releaseNumber = 1, studyEventOid = "SE.1", formOid = Given.FormOid,
            changes = new[] { new { itemGroupOid = "IG.VS", itemOid = "I.SYSBP", value = "120", @base = 0 }, new { itemGroupOid = "IG.VS", itemOid = "I.POS", value = "?", @base = 0 } },
        });

        Assert.Equal((1, 1), (answer.GetProperty("saved").GetArrayLength(), answer.GetProperty("conflicts").GetArrayLength()));
    }

    [Fact]
    public async Task Enter_AFormThatLooksIntoAnother_ComputesFromWhatStandsThere()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.NoteAsync("Rested");
        var before = await study.ValueAsync("I.TWICE", EntryStudy.SecondOid);

        await study.EnterAsync("I.SYSBP", "120");

        Assert.Equal((null, "240"), (before.Value, (await study.ValueAsync("I.TWICE", EntryStudy.SecondOid)).Value));
    }

    [Fact]
    public async Task Settle_AConflict_KeepsWhoAndWhat()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.POS", "X");
        var id = (await study.Cdms.ReadAsync(db => db.EntryConflicts.SingleAsync())).Id;

        var (status, settled) = await study.Site.PostAsync(EntryStudy.Staff, $"{EntryStudy.Path}/conflicts/{id}/settle", new { settlement = "Was sitting" });

        Assert.Equal((200, "Was sitting"), (status, settled.GetProperty("settlement").GetString()));
        Assert.NotEqual(JsonValueKind.Null, settled.GetProperty("settledAt").ValueKind);
    }
}
