using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.DataManagement;

/// <summary>Whoever may ask asks, the site answers, and a check asks by itself once its form is submitted.</summary>
public sealed class QueryTests
{
    private const string Queries = $"/api/studies/{SiteStudy.Study}/queries";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Ask_AnswerReopenClose_KeepsEveryWord(DatabaseProvider provider)
    {
        await using var study = await EntryStudy.StartAsync(provider);
        await study.EnterAsync("I.SYSBP", "120");
        var (status, asked) = await study.AskAsync("I.SYSBP");
        var path = $"{Queries}/{asked.GetProperty("query").GetProperty("id").GetInt64()}";

        var early = await study.Site.PostAsync(EntryStudy.Monitor, $"{path}/reopen", new { text = "?" });
        await study.Site.PostAsync(EntryStudy.Staff, $"{path}/answer", new { text = "Yes" });
        await study.Site.PostAsync(EntryStudy.Monitor, $"{path}/reopen", new { text = "Really?" });
        await study.Site.PostAsync(EntryStudy.Staff, $"{path}/answer", new { text = "Really" });
        var (_, closed) = await study.Site.PostAsync(EntryStudy.Monitor, $"{path}/close", new { text = "Thanks" });

        Assert.Equal((201, 409, "Closed"), (status, early.Status, closed.GetProperty("query").GetProperty("state").GetString()));
        Assert.Equal(["Raised", "Answered", "Reopened", "Answered", "Closed"], closed.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("action").GetString()));
    }

    [Fact]
    public async Task Submit_WithASoftFinding_HasTheCheckAskUntilItIsContent()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "190");
        var before = await study.QueriesAsync();

        await study.SubmitAsync();
        var asked = await study.QueriesAsync();
        await study.EnterAsync("I.SYSBP", "170", seen: 1, reason: "Misread");

        Assert.Empty(before);
        Assert.Equal([("Open", "I.SYSBP", true)], asked);
        Assert.Equal([("Closed", "I.SYSBP", true)], await study.QueriesAsync());
    }

    [Fact]
    public async Task Close_AQueryOfACheck_IsNotAskedAgainForThatValue()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "190");
        await study.SubmitAsync();
        var id = await study.Cdms.ReadAsync(db => db.DataQueries.Select(query => query.Id).SingleAsync());
        await study.Site.PostAsync("data-manager", $"{Queries}/{id}/close", new { text = "Confirmed by the site" });

        await study.EnterAsync("I.POS", "S", reason: "Added");
        var same = await study.QueriesAsync();
        await study.EnterAsync("I.SYSBP", "195", seen: 1, reason: "Misread");

        Assert.Equal([("Closed", "I.SYSBP", true)], same);
        Assert.Equal([("Open", "I.SYSBP", true), ("Closed", "I.SYSBP", true)], await study.QueriesAsync());
    }

    [Fact]
    public async Task Enter_WhatASubmittedFormLooksAt_HasItsCheckAsk()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.NoteAsync("Rested");
        await study.SubmitAsync(EntryStudy.SecondOid);

        await study.EnterAsync("I.SYSBP", "160");

        Assert.Equal([("Open", "I.TWICE", true)], await study.QueriesAsync());
    }

    [Fact]
    public async Task Ask_ByTheSite_AndAnswerByTheMonitor_AreForbidden()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");
        var (_, asked) = await study.AskAsync("I.SYSBP");

        var (bySite, byMonitor) = (await study.AskAsync("I.SYSBP", grant: EntryStudy.Staff), await study.Site.PostAsync(EntryStudy.Monitor, $"{Queries}/{asked.GetProperty("query").GetProperty("id").GetInt64()}/answer", new { text = "Yes" }));

        Assert.Equal((403, 403), (bySite.Status, byMonitor.Status));
    }
}
