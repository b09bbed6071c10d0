using Microsoft.EntityFrameworkCore;
using Security.Signatures;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.DataManagement;

/// <summary>A signature stands on the data as they were, and a change of one value voids it.</summary>
public sealed class CasebookSignatureTests
{
    private const string Signatures = $"/api/studies/{SiteStudy.Study}/signatures";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Sign_ThenChangeAValue_VoidsTheSignaturesOfCasebookAndForm(DatabaseProvider provider)
    {
        await using var study = await EntryStudy.StartAsync(provider);
        await study.EnterAsync("I.SYSBP", "120");
        await study.SubmitAsync();
        await study.Site.SignAsync("Casebook", EntryStudy.Subject);
        await study.Site.SignAsync("FormData", (await study.FormAsync()).GetProperty("formInstanceId").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture));
        var signed = await SignaturesAsync(study);

        await study.EnterAsync("I.SYSBP", "121", seen: 1, reason: "Misread");

        Assert.Equal((1, 1, true), signed);
        Assert.Equal((0, 0, false), await SignaturesAsync(study));
        Assert.Equal(2, await study.Cdms.ReadAsync(db => db.Set<SignatureVoid>().CountAsync()));
    }

    [Fact]
    public async Task Sign_ThenChangeAnotherForm_LeavesTheSignatureOfTheForm()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");
        await study.SubmitAsync();
        await study.Site.SignAsync("Casebook", EntryStudy.Subject);
        await study.Site.SignAsync("FormData", (await study.FormAsync()).GetProperty("formInstanceId").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture));

        await study.NoteAsync("Rested");

        Assert.Equal((0, 1, true), await SignaturesAsync(study));
    }

    [Fact]
    public async Task Enter_WhatStandsThereAlready_LeavesTheSignature()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");
        await study.SubmitAsync();
        await study.Site.SignAsync("Casebook", EntryStudy.Subject);

        await study.EnterAsync("I.SYSBP", "120", seen: 1, reason: "Again");

        Assert.Equal(1, (await SignaturesAsync(study)).Casebook);
    }

    [Fact]
    public async Task List_OfSignatures_EndsAtTheSitesOfTheReader()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");
        await study.Site.MakeSiteAsync("ANOTHER");
        await study.AddFormAsync("S-900", "ANOTHER");
        await study.Cdms.ReadAsync(db => db.Subjects.Where(subject => subject.SubjectKey == "S-900").ExecuteUpdateAsync(update => update.SetProperty(subject => subject.DataHash, $"sha256:{new string('1', 64)}")));
        foreach (var subject in new[] { EntryStudy.Subject, "S-900" })
            await study.Site.SignAsync("Casebook", subject);

        var (ofSite, ofStudy) = (await study.Site.GetAsync($"investigator@{SiteStudy.Study}@{SiteStudy.Site}", Signatures), await study.Site.GetAsync("auditor", Signatures));

        Assert.Equal([EntryStudy.Subject], ofSite.Body.GetProperty("signatures").EnumerateArray().Select(one => one.GetProperty("key").GetString()));
        Assert.Equal((200, 1, 2), (ofSite.Status, ofSite.Body.GetProperty("total").GetInt32(), ofStudy.Body.GetProperty("total").GetInt32()));
    }

    private static async Task<(int Casebook, int Form, bool IsMarked)> SignaturesAsync(EntryStudy study)
    {
        var (_, subject) = await study.Site.GetAsync(EntryStudy.Staff, EntryStudy.Path);
        var cell = subject.GetProperty("visits")[0].GetProperty("forms").EnumerateArray().Single(form => form.GetProperty("formOid").GetString() == Given.FormOid);
        return (subject.GetProperty("signatures").GetArrayLength(), (await study.FormAsync()).GetProperty("signatures").GetArrayLength(), cell.GetProperty("isSigned").GetBoolean());
    }
}
