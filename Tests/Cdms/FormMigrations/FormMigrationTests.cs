using System.Text.Json;
using Forms;
using Microsoft.EntityFrameworkCore;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.FormMigrations;

/// <summary>Forms move to another version by a plan, in goes, and no value is lost by it.</summary>
public sealed class FormMigrationTests
{
    private const string Migrations = $"/api/studies/{SiteStudy.Study}/migrations";

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Run_APlan_CarriesRetiresAndComesBack(DatabaseProvider provider)
    {
        await using var study = await AmendedAsync(provider);
        var (status, plan) = await PlanAsync(study);
        var untouched = await study.FormAsync();

        var (_, run) = await study.Site.PostAsync("data-manager", $"{PathOf(plan)}/run", new { });
        var moved = await study.FormAsync();
        var (_, again) = await study.Site.PostAsync("data-manager", $"{PathOf(plan)}/run", new { });
        var (_, undone) = await study.Site.PostAsync("data-manager", $"{PathOf(plan)}/undo", new { });

        var forecast = plan.GetProperty("remaining");
        Assert.Equal((201, 1, 1, 1, 0), (status, Count(forecast, "forms"), Count(forecast, "valuesKept"), Count(forecast, "valuesCarried"), Count(forecast, "valuesNotCarried")));
        Assert.Equal((1, 1), (Count(forecast, "valuesWithoutPlace"), untouched.GetProperty("releaseNumber").GetInt32()));
        Assert.Equal((1, 0, 1), (Count(run, "moved"), Count(again, "moved"), Count(undone, "moved")));
        Assert.Equal([("I.PLACE", "S"), ("I.POS", "S"), ("I.SYSBP", "120")], ValuesOf(moved));
        Assert.Equal(("[1]", "[]"), (moved.GetProperty("movedFrom").GetRawText(), untouched.GetProperty("movedFrom").GetRawText()));
        Assert.Equal((2, 1), (moved.GetProperty("releaseNumber").GetInt32(), (await study.FormAsync()).GetProperty("releaseNumber").GetInt32()));
        Assert.Equal([("I.NEXT", "121"), ("I.POS", "S"), ("I.SYSBP", "120")], ValuesOf(await study.FormAsync()));
    }

    [Fact]
    public async Task Run_OverALockedOrSignedForm_LeavesIt()
    {
        await using var study = await AmendedAsync();
        await study.Site.SignAsync("Casebook", EntryStudy.Subject);
        var (_, plan) = await PlanAsync(study);
        var (_, signed) = await study.Site.PostAsync("data-manager", $"{PathOf(plan)}/run", new { });
        await study.KeepAsync("Locked", form: Given.FormOid, item: "I.POS");
        var (_, voiding) = await PlanAsync(study, voidsSignatures: true);

        var (_, locked) = await study.Site.PostAsync("data-manager", $"{PathOf(voiding)}/run", new { });

        Assert.Equal(("""{"signed":1}""", """{"locked":1}"""), (signed.GetProperty("skipped").GetRawText(), locked.GetProperty("skipped").GetRawText()));
        Assert.Equal(1, (await study.FormAsync()).GetProperty("releaseNumber").GetInt32());
    }

    [Fact]
    public async Task Run_DeclaringThatSignaturesBecomeVoid_MovesAndVoids()
    {
        await using var study = await AmendedAsync();
        await study.Site.SignAsync("Casebook", EntryStudy.Subject);
        var (_, plan) = await PlanAsync(study, voidsSignatures: true);

        await study.Site.PostAsync("data-manager", $"{PathOf(plan)}/run", new { });

        var (_, subject) = await study.Site.GetAsync(EntryStudy.Staff, EntryStudy.Path);
        Assert.Equal((0, 2), (subject.GetProperty("signatures").GetArrayLength(), (await study.FormAsync()).GetProperty("releaseNumber").GetInt32()));
    }

    [Fact]
    public async Task Undo_AFormThatWasTouchedSince_LeavesIt()
    {
        await using var study = await AmendedAsync();
        var (_, plan) = await PlanAsync(study);
        await study.Site.PostAsync("data-manager", $"{PathOf(plan)}/run", new { });
        await study.EnterAsync("I.SYSBP", "130", seen: 1, release: 2);

        var (_, undone) = await study.Site.PostAsync("data-manager", $"{PathOf(plan)}/undo", new { });

        Assert.Equal("""{"touched-since":1}""", undone.GetProperty("skipped").GetRawText());
        Assert.Equal((409, 2), ((await study.Site.PostAsync("data-manager", $"{PathOf(plan)}/run", new { })).Status, (await study.FormAsync()).GetProperty("releaseNumber").GetInt32()));
    }

    [Fact]
    public async Task Run_InGoesOfOne_GoesOnWhereItEndedAndLeavesSitesThatDoNotUseTheRelease()
    {
        await using var study = await AmendedAsync();
        await study.Site.MakeSiteAsync("SITE.2");
        await study.Site.ActivateAsync(1, siteOid: "SITE.2");
        await study.AddFormAsync("S-002", SiteStudy.Site);
        await study.AddFormAsync("S-003", "SITE.2");
        var (_, plan) = await PlanAsync(study);

        var goes = new List<(int Moved, string Skipped, bool IsAtEnd)>();
        for (var (after, isAtEnd) = (0L, false); !isAtEnd;)
        {
            var (_, go) = await study.Site.PostAsync("data-manager", $"{PathOf(plan)}/run", new { after, limit = 1 });
            (after, isAtEnd) = (go.GetProperty("last").GetInt64(), go.GetProperty("isAtEnd").GetBoolean());
            goes.Add((Count(go, "moved"), go.GetProperty("skipped").GetRawText(), isAtEnd));
        }

        Assert.Equal([(1, "{}", false), (1, "{}", false), (0, """{"release-not-used":1}""", false), (0, "{}", true)], goes);
        Assert.Equal([2, 2, 1], await study.Cdms.ReadAsync(db => db.FormInstances.OrderBy(form => form.Id).Select(form => form.ReleaseNumber).ToListAsync()));
    }

    [Fact]
    public async Task Propose_BetweenTwoVersions_NamesTheItemThatCouldBeCarried()
    {
        await using var study = await AmendedAsync();

        var (status, proposal) = await study.Site.GetAsync("data-manager", $"{Migrations}/proposal?formOid={Given.FormOid}&from=1&to=2");

        Assert.Equal((200, 1), (status, Count(proposal, "kept")));
        Assert.Equal("""{"I.POS":"Position","I.PLACE":"Position"}""", proposal.GetProperty("names").GetRawText());
        Assert.Equal("I.PLACE", proposal.GetProperty("carries")[0].GetProperty("carry").GetProperty("toItemOid").GetString());
    }

    [Fact]
    public async Task Plan_ACarryToWhatTheVersionHasNot_IsRefused()
    {
        await using var study = await AmendedAsync();

        var (status, problem) = await PlanAsync(study, to: "I.NONE");

        Assert.Equal((422, "bad-carry", 0), (status, problem.GetProperty("code").GetString(), await study.Cdms.ReadAsync(db => db.FormMigrations.CountAsync())));
    }

    // The position has another OID, and nothing is computed any more.
    private static FormDefinition Amended() => EntryStudy.Form("Amended") with
    {
        ItemGroupDefs = [new ItemGroupDef { Oid = "IG.VS", Name = "Vital signs", Repeating = false, ItemRefs = [new ItemRef { ItemOid = "I.SYSBP", OrderNumber = 1, Mandatory = true }, new ItemRef { ItemOid = "I.PLACE", OrderNumber = 2, Mandatory = false }] }],
        ItemDefs = [EntryStudy.Form().ItemDefs[0], EntryStudy.Form().ItemDefs[1] with { Oid = "I.PLACE" }],
        MethodDefs = [],
    };

    private static async Task<EntryStudy> AmendedAsync(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var study = await EntryStudy.StartAsync(provider);
        await study.EnterAsync("I.SYSBP", "120");
        await study.EnterAsync("I.POS", "S");
        await study.Site.ReceiveAsync(2, Amended(), EntryStudy.Second());
        await study.Site.ActivateAsync(2);
        return study;
    }

    private static Task<(int Status, JsonElement Body)> PlanAsync(EntryStudy study, bool voidsSignatures = false, string to = "I.PLACE") => study.Site.PostAsync("data-manager", Migrations, new
    {
        formOid = Given.FormOid, toReleaseNumber = 2, reason = "Amendment 1", voidsSignatures, carries = new[] { new { fromItemGroupOid = "IG.VS", fromItemOid = "I.POS", toItemGroupOid = "IG.VS", toItemOid = to } },
    });

    private static string PathOf(JsonElement plan) => $"{Migrations}/{plan.GetProperty("id").GetInt64()}";

    private static int Count(JsonElement counts, string name) => counts.GetProperty(name).GetInt32();

    private static IEnumerable<(string, string?)> ValuesOf(JsonElement form) => form.GetProperty("items").EnumerateArray()
        .Select(item => (item.GetProperty("itemOid").GetString()!, item.GetProperty("value").GetString())).Where(item => item.Item2 is not null).Order();
}
