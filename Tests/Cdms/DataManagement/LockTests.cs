using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.DataManagement;

/// <summary>What is frozen the site does not change, and what is locked nobody.</summary>
public sealed class LockTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Freeze_AnItem_KeepsItAndNothingElse(DatabaseProvider provider)
    {
        await using var study = await EntryStudy.StartAsync(provider);
        await study.EnterAsync("I.SYSBP", "120");
        var (status, _) = await study.KeepAsync("Frozen", form: Given.FormOid, item: "I.SYSBP");

        await study.EnterAsync("I.SYSBP", "121", seen: 1);
        await study.EnterAsync("I.POS", "S");

        Assert.Equal((201, ("120", 1), ("S", 2)), (status, await study.ValueAsync("I.SYSBP"), await study.ValueAsync("I.POS")));
        Assert.Equal(["data-frozen"], await study.ConflictsAsync());
        Assert.Equal(201, (await study.AskAsync("I.SYSBP")).Status);
    }

    [Fact]
    public async Task Freeze_AnItemWithoutAValue_TellsWhoKeepsItWithTheFormAndForThePack()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");
        await study.KeepAsync("Frozen", form: Given.FormOid, item: "I.POS");

        var (_, pack) = await study.Site.GetAsync(EntryStudy.Staff, $"{EntryStudy.Path}/entry");
        var kept = (await study.FormAsync()).GetProperty("items").EnumerateArray().Select(KeptOf).ToList();

        Assert.Equal(["I.SYSBP", "I.POS Frozen Data base lock", "I.NEXT"], kept);
        Assert.Equal(kept, pack.GetProperty("forms")[0].GetProperty("items").EnumerateArray().Select(KeptOf));
        await study.KeepAsync("Locked", form: Given.FormOid);
        Assert.Equal(kept, (await study.FormAsync()).GetProperty("items").EnumerateArray().Select(KeptOf));

        static string KeptOf(JsonElement item) => item.GetProperty("itemOid").GetString()
            + (item.TryGetProperty("kept", out var by) && by.ValueKind is JsonValueKind.Object ? $" {by.GetProperty("kind").GetString()} {by.GetProperty("reason").GetString()}" : "");
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(EntryStudy.Subject, null, null)]
    [InlineData(EntryStudy.Subject, Given.FormOid, null)]
    [InlineData(EntryStudy.Subject, Given.FormOid, "I.SYSBP")]
    public async Task Lock_AtAnyLevel_KeepsTheValueUntilLiftedWithAReason(string? subject, string? form, string? item)
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");
        var (_, made) = await study.KeepAsync("Locked", subject, form, item);
        var lift = $"/api/studies/{SiteStudy.Study}/locks/{made.GetProperty("id").GetInt64()}/lift";

        await study.EnterAsync("I.SYSBP", "121", seen: 1);
        var asked = await study.AskAsync("I.SYSBP");
        var (without, with) = (await study.Site.PostAsync("data-manager", lift, new { reason = " " }), await study.Site.PostAsync("data-manager", lift, new { reason = "Late laboratory result" }));
        await study.EnterAsync("I.SYSBP", "122", seen: 1);

        Assert.Equal((409, 422, 200), (asked.Status, without.Status, with.Status));
        Assert.Equal(["data-locked"], await study.ConflictsAsync());
        Assert.Equal(("122", 2), await study.ValueAsync("I.SYSBP"));
    }

    [Fact]
    public async Task Lock_AFormThatIsComputedFromAnother_StaysAsItWas()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");
        await study.NoteAsync("Rested");
        await study.KeepAsync("Locked", form: EntryStudy.SecondOid);

        await study.EnterAsync("I.SYSBP", "200", seen: 1);

        Assert.Equal("240", (await study.ValueAsync("I.TWICE", EntryStudy.SecondOid)).Value);
    }

    [Fact]
    public async Task Lock_WhileAQueryIsOpen_IsRefused()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");
        await study.AskAsync("I.SYSBP");

        var (status, problem) = await study.KeepAsync("Locked", subject: null);

        Assert.Equal((409, "not-lockable"), (status, problem.GetProperty("code").GetString()));
        Assert.Equal(0, await study.Cdms.ReadAsync(db => db.DataLocks.CountAsync()));
    }

    [Theory]
    [InlineData(EntryStudy.Staff, false)]
    [InlineData(EntryStudy.Monitor, false)]
    [InlineData($"data-manager@{SiteStudy.Study}@{SiteStudy.Site}", true)]
    public async Task Lock_TheWholeStudyByARoleOfASite_IsForbidden(string grant, bool mayLockASubject)
    {
        await using var study = await EntryStudy.StartAsync();
        var path = $"/api/studies/{SiteStudy.Study}/locks";

        var (whole, one) = (await study.Site.PostAsync(grant, path, new { kind = "Locked", reason = "r" }), await study.Site.PostAsync(grant, path, new { kind = "Locked", reason = "r", subjectKey = EntryStudy.Subject }));

        Assert.Equal((403, mayLockASubject ? 201 : 403), (whole.Status, one.Status));
    }

    [Fact]
    public async Task Lock_APartOfNothing_IsRefused()
    {
        await using var study = await EntryStudy.StartAsync();

        var (status, problem) = await study.Site.PostAsync("data-manager", $"/api/studies/{SiteStudy.Study}/locks", new { kind = "Locked", reason = "r", formOid = Given.FormOid, studyEventOid = "SE.1" });

        Assert.Equal((422, "bad-target"), (status, problem.GetProperty("code").GetString()));
    }
}
