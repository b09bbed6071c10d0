using Forms;
using Tests.Cdms.Support;

namespace Tests.Cdms.Entry;

/// <summary>A code for missing data stands in the place of a value of any type, where the release has such codes.</summary>
public sealed class MissingDataCodeTests
{
    [Fact]
    public async Task Enter_ACodeOfTheRelease_StandsForANumber()
    {
        await using var study = await EntryStudy.StartAsync(outline: plan => MissingDataCodes.Set(plan, [new("NK")]));

        await study.EnterAsync("I.SYSBP", "NK");
        var (submitted, _) = await study.SubmitAsync();

        Assert.Equal(("NK", 1), await study.ValueAsync("I.SYSBP"));
        Assert.Null((await study.ValueAsync("I.NEXT")).Value);
        Assert.Equal(200, submitted);
    }

    [Fact]
    public async Task Enter_TheSameWhereTheReleaseHasNone_IsAConflict()
    {
        await using var study = await EntryStudy.StartAsync();

        await study.EnterAsync("I.SYSBP", "NK");

        Assert.Null((await study.ValueAsync("I.SYSBP")).Value);
        Assert.Equal(["data-type"], await study.ConflictsAsync());
    }
}
