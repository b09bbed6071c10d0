using Security.Access;
using Tests.Cdms.Support;

namespace Tests.Cdms.Entry;

/// <summary>Who lacks the access class of an item or form sees neither value nor existence, whatever they ask or enter.</summary>
public sealed class BlindedEntryTests
{
    private const string Form = $"{EntryStudy.Path}/visits/SE.1/forms/{Given.FormOid}", History = $"{Form}/history?itemGroupOid=IG.VS&itemOid=";

    [Fact]
    public async Task Get_FormWithABlindedItem_ShowsItAsOneThatWasNeverThere()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");
        await study.EnterAsync("I.POS", "S");
        await BlindAsync(study, "I.POS");

        var (_, form) = await study.Site.GetAsync(EntryStudy.Staff, Form);
        var (hidden, never) = (await study.Site.GetAsync(EntryStudy.Staff, History + "I.POS"), await study.Site.GetAsync(EntryStudy.Staff, History + "I.POX"));

        Assert.Equal(["I.NEXT", "I.SYSBP"], form.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("itemOid").GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal((404, 404), (hidden.Status, never.Status));
        Assert.Equal(never.Body.GetProperty("detail").GetString()!.Replace("I.POX", "I.POS", StringComparison.Ordinal), hidden.Body.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Enter_ABlindedItem_IsAnsweredLikeOneThatDoesNotExist()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.POS", "S");
        await BlindAsync(study, "I.POS");

        var (hidden, never) = ((await study.EnterAsync("I.POS", "L")).Body.GetProperty("conflicts")[0], (await study.EnterAsync("I.POX", "L")).Body.GetProperty("conflicts")[0]);

        Assert.Equal(never.GetRawText().Replace("I.POX", "I.POS", StringComparison.Ordinal), hidden.GetRawText());
        Assert.Equal(["item-unknown"], await study.ConflictsAsync());
    }

    [Fact]
    public async Task Get_ABlindedForm_IsAnsweredLikeOneThatIsNotPlanned()
    {
        await using var study = await EntryStudy.StartAsync();
        await study.EnterAsync("I.SYSBP", "120");
        await BlindAsync(study, null);

        var (hidden, never) = (await study.Site.GetAsync(EntryStudy.Staff, Form), await study.Site.GetAsync(EntryStudy.Staff, $"{EntryStudy.Path}/visits/SE.1/forms/F.VX"));
        var (_, subject) = await study.Site.GetAsync(EntryStudy.Staff, EntryStudy.Path);

        Assert.Equal((404, 404), (hidden.Status, never.Status));
        Assert.Equal(never.Body.GetProperty("detail").GetString()!.Replace("F.VX", Given.FormOid, StringComparison.Ordinal), hidden.Body.GetProperty("detail").GetString());
        Assert.Equal([EntryStudy.SecondOid], subject.GetProperty("visits")[0].GetProperty("forms").EnumerateArray().Select(form => form.GetProperty("formOid").GetString()));
    }

    private static Task<int> BlindAsync(EntryStudy study, string? item) => study.Cdms.ReadAsync(async db =>
    {
        using var act = Security.Acting.BeginService("tests", "Given");
        db.Add(new AccessClassAssignment { StudyOid = SiteStudy.Study, FormOid = Given.FormOid, ItemOid = item, AccessClass = "unblinded", AssignedAt = study.Cdms.Clock.GetUtcNow(), AssignedBy = "h.kim", Reason = "Blind" });
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
