using Contracts;
using Tests.Cdms.Support;

namespace Tests.Cdms.Entry;

/// <summary>Subjects, their visits and what a release would touch of them.</summary>
public sealed class SubjectTests
{
    [Fact]
    public async Task Get_Subject_ShowsThePlanAndWhatIsFilledIn()
    {
        await using var study = await EntryStudy.StartAsync();
        var (_, before) = await study.Site.GetAsync(EntryStudy.Staff, EntryStudy.Path);
        await study.EnterAsync("I.SYSBP", "120");
        await study.SubmitAsync();

        var (_, after) = await study.Site.GetAsync(EntryStudy.Staff, EntryStudy.Path);

        Assert.Equal(("Empty", "Submitted"), (StateOf(before), StateOf(after)));
    }

    [Fact]
    public async Task Enrol_AndWithdraw_GoesOneWay()
    {
        await using var study = await EntryStudy.StartAsync();

        var skipped = await BecomeAsync(study, "Withdrawn");
        var (enrolled, withdrawn, again) = (await BecomeAsync(study, "Enrolled"), await BecomeAsync(study, "Withdrawn"), await BecomeAsync(study, "Enrolled"));

        Assert.Equal((409, 200, 200, 409), (skipped, enrolled, withdrawn, again));
    }

    [Fact]
    public async Task Create_AtASiteWithoutARelease_IsRefused()
    {
        await using var site = await SiteStudy.StartAsync();
        await site.ReceiveAsync(1);
        await site.MakeSiteAsync();

        var (status, problem) = await site.PostAsync(EntryStudy.Staff, $"/api/studies/{SiteStudy.Study}/subjects", new { siteOid = SiteStudy.Site, subjectKey = "S-001" });

        Assert.Equal((409, "site-not-active"), (status, problem.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Create_UnderAKeyWithSignsOfAddresses_IsFoundAgain()
    {
        await using var study = await EntryStudy.StartAsync();
        var (_, made) = await study.Site.PostAsync(EntryStudy.Staff, $"/api/studies/{SiteStudy.Study}/subjects", new { siteOid = SiteStudy.Site, subjectKey = "a/b %2F" });

        var (status, found) = await study.Site.GetAsync(EntryStudy.Staff, $"/api/studies/{SiteStudy.Study}/subjects/{Uri.EscapeDataString("a/b %2F")}");

        Assert.Equal("a/b %2F", made.GetProperty("subjectKey").GetString());
        Assert.Equal((200, "a/b %2F"), (status, found.GetProperty("subject").GetProperty("subjectKey").GetString()));
    }

    [Fact]
    public async Task Ask_WhatAReleaseWouldTouch_CountsFormsOfOtherVersions()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");
        await study.EnterAsync("I.POS", "S");
        await study.NoteAsync("Rested");

        await study.Cdms.PublishAsync(new ReleaseImpactRequested
        {
            RequestId = Guid.NewGuid(), ReleaseId = Guid.NewGuid(), Environment = CdmsHost.Environment, StudyOid = SiteStudy.Study, ReleaseNumber = 2,
            FormVersions = [new ReleasedFormVersion { FormOid = Given.FormOid, Version = 2, ContentHash = "sha256:other" }],
        });

        var site = Assert.Single((await study.Cdms.Answers.NextAsync<ReleaseImpactReported>()).Sites);
        Assert.Equal((SiteStudy.Site, 1, 2, 3), (site.SiteOid, site.Subjects, site.FormInstances, site.Values));
    }

    private static string? StateOf(System.Text.Json.JsonElement subject) => subject.GetProperty("visits")[0].GetProperty("forms")[0].GetProperty("state").GetString();

    private static async Task<int> BecomeAsync(EntryStudy study, string state) =>
        (await study.Site.PostAsync(EntryStudy.Staff, $"{EntryStudy.Path}/state", new { state, since = "2026-02-01", reason = "Visit 1" })).Status;
}
