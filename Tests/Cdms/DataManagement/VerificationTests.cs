using System.Text.Json;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.DataManagement;

/// <summary>What was compared with its source is that very value, and no other.</summary>
public sealed class VerificationTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Verify_ThenChange_IsVerifiedNoMore(DatabaseProvider provider)
    {
        await using var study = await EntryStudy.StartAsync(provider);
        await study.EnterAsync("I.SYSBP", "120");
        await study.EnterAsync("I.POS", "S");

        var (status, verified) = await VerifyAsync(study, new { studyEventOid = "SE.1", formOid = Given.FormOid, isVerified = true, lastChange = 2 });
        await study.EnterAsync("I.SYSBP", "121", seen: 1);

        Assert.Equal((200, true, true), (status, IsSet(verified, "verifiedAt"), IsVerified(verified, "I.SYSBP")));
        var after = await study.FormAsync();
        Assert.Equal((false, false, true), (IsSet(after, "verifiedAt"), IsVerified(after, "I.SYSBP"), IsVerified(after, "I.POS")));
    }

    [Fact]
    public async Task Verify_AValueThatChangedMeanwhile_IsRefused()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");
        await study.EnterAsync("I.SYSBP", "121", seen: 1);

        var item = await VerifyAsync(study, new { studyEventOid = "SE.1", formOid = Given.FormOid, isVerified = true, items = new[] { new { itemGroupOid = "IG.VS", itemOid = "I.SYSBP", change = 1 } } });
        var form = await VerifyAsync(study, new { studyEventOid = "SE.1", formOid = Given.FormOid, isVerified = true, lastChange = 1 });

        Assert.Equal((409, 409, "changed-meanwhile"), (item.Status, form.Status, item.Body.GetProperty("code").GetString()));
        Assert.False(IsVerified(await study.FormAsync(), "I.SYSBP"));
    }

    [Fact]
    public async Task Verify_TakenBack_NeedsAReason()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");
        object TakenBack(string? reason) => new { studyEventOid = "SE.1", formOid = Given.FormOid, isVerified = false, lastChange = 1, reason };
        await VerifyAsync(study, new { studyEventOid = "SE.1", formOid = Given.FormOid, isVerified = true, lastChange = 1 });

        var (without, with) = (await VerifyAsync(study, TakenBack(null)), await VerifyAsync(study, TakenBack("Wrong chart")));

        Assert.Equal((422, 200), (without.Status, with.Status));
        Assert.False(IsVerified(with.Body, "I.SYSBP"));
    }

    [Fact]
    public async Task Verify_ByTheSiteItself_IsForbidden()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");

        Assert.Equal(403, (await VerifyAsync(study, new { studyEventOid = "SE.1", formOid = Given.FormOid, isVerified = true, lastChange = 1 }, EntryStudy.Staff)).Status);
    }

    private static Task<(int Status, JsonElement Body)> VerifyAsync(EntryStudy study, object body, string grant = EntryStudy.Monitor) => study.Site.PostAsync(grant, $"{EntryStudy.Path}/verifications", body);

    private static bool IsVerified(JsonElement form, string item) => form.GetProperty("items").EnumerateArray().Any(one => one.GetProperty("itemOid").GetString() == item && IsSet(one, "verifiedAt"));

    private static bool IsSet(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null;
}
