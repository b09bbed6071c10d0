using Forms;
using Forms.Editing;

namespace Tests.Forms.Editing;

public sealed class DraftMergeTests
{
    private readonly FormDefinition _base = EditedForm.Create();

    [Fact]
    public void Of_ChangesOfDifferentPlaces_TakesBoth()
    {
        var mine = _base.Made(new SetQuestion("I.SYSBP", "en", "Mine")).Made(new AddItem("IG.2", New("I.A"), 1));
        var theirs = _base.Made(new SetQuestion("I.SYSBP", "de", "Theirs")).Made(new AddItem("IG.2", New("I.B"), 2)).Made(new RemoveItem("IG.VS", "I.POS"));

        var merge = DraftMerge.Of(_base, mine, theirs);

        Assert.True(merge.IsComplete, string.Join('\n', merge.Conflicts));
        Assert.Equal(["ko", "en", "de"], merge.Form.ItemDefs.Single(item => item.Oid == "I.SYSBP").Question!.Texts.Select(text => text.Language).OrderBy(language => language == "de").ThenBy(language => language == "en"));
        Assert.Equal(["I.NOTE", "I.A", "I.SUM", "I.B"], merge.Form.ItemsOf("IG.2"));
        Assert.Equal(["I.SYSBP"], merge.Form.ItemsOf("IG.VS"));
        Assert.DoesNotContain(merge.Form.CodeLists, list => list.Oid == "CL.POS");
    }

    [Fact]
    public void Of_OnePlaceChangedTwoWays_NamesBothAndAsks()
    {
        var (mine, theirs) = (_base.Made(new SetQuestion("I.SYSBP", "ko", "Mine")), _base.Made(new SetQuestion("I.SYSBP", "ko", "Theirs")));

        var merge = DraftMerge.Of(_base, mine, theirs);

        var conflict = Assert.Single(merge.Conflicts);
        Assert.Equal(("ItemDef[I.SYSBP]/Question/[ko]", "text", "수축기 혈압", "Mine", "Theirs"), (conflict.Path, conflict.Field, conflict.Base, conflict.Mine, conflict.Theirs));
        Assert.False(merge.IsComplete);
        Assert.Equal(mine.Json(), merge.Form.Json());
    }

    [Theory]
    [InlineData(MergeSide.Mine)]
    [InlineData(MergeSide.Theirs)]
    public void Of_AConflictThatIsDecided_TakesThatSide(MergeSide side)
    {
        var (mine, theirs) = (_base.Made(new SetQuestion("I.SYSBP", "ko", "Mine")), _base.Made(new SetQuestion("I.SYSBP", "ko", "Theirs")));
        var key = DraftMerge.Of(_base, mine, theirs).Conflicts[0].Key;

        var merge = DraftMerge.Of(_base, mine, theirs, new Dictionary<string, MergeSide>(StringComparer.Ordinal) { [key] = side });

        Assert.True(merge.IsComplete);
        Assert.Equal(side, merge.Conflicts[0].Chosen);
        Assert.Equal((side is MergeSide.Mine ? mine : theirs).Json(), merge.Form.Json());
    }

    [Fact]
    public void Of_RemovedHereAndChangedThere_IsAConflictOfTheWhole()
    {
        var (mine, theirs) = (_base.Made(new RemoveItem("IG.VS", "I.POS")), _base.Made(new SetQuestion("I.POS", "en", "Position?")));

        var conflict = Assert.Single(DraftMerge.Of(_base, mine, theirs).Conflicts);

        Assert.Equal(("ItemDef[I.POS]", null, null), (conflict.Path, conflict.Field, conflict.Mine));
        Assert.Contains("Position?", conflict.Theirs, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_KeptAgainstARemoval_TellsThatItStandsNowhere()
    {
        var (mine, theirs) = (_base.Made(new RemoveItem("IG.VS", "I.POS")), _base.Made(new SetQuestion("I.POS", "en", "Position?")));

        var merge = DraftMerge.Of(_base, mine, theirs, new Dictionary<string, MergeSide>(StringComparer.Ordinal) { ["ItemDef[I.POS]"] = MergeSide.Theirs });

        Assert.Contains(merge.Form.ItemDefs, item => item.Oid == "I.POS");
        Assert.Contains(merge.Problems, problem => (problem.Code, problem.Path) == (DraftMerge.Unplaced, "ItemDef[I.POS]"));
        Assert.False(merge.IsComplete);
    }

    [Fact]
    public void Of_TwoRangeChecksChangedTwoWays_NamesEachByItsComparator()
    {
        FormDefinition Limits(string low, string high) => _base.Made(new ChangeItem(_base.ItemDefs.Single(item => item.Oid == "I.SYSBP") with { RangeChecks = [Limit("GE", low), Limit("LE", high)] }));

        var conflicts = DraftMerge.Of(Limits("1", "300"), Limits("2", "301"), Limits("3", "302")).Conflicts;

        Assert.Equal(["ItemDef[I.SYSBP]/RangeCheck[GE]/CheckValue[]@value", "ItemDef[I.SYSBP]/RangeCheck[LE]/CheckValue[]@value"], conflicts.Select(conflict => conflict.Key));
    }

    private static RangeCheck Limit(string comparator, string value) => new() { Comparator = comparator, SoftHard = "Soft", CheckValues = [new CheckValue { Value = value }] };

    [Fact]
    public void Of_SidesThatDoNotFitTogether_TellsTheProblem()
    {
        var (mine, theirs) = (_base.Made(new RemoveItem("IG.VS", "I.POS")), _base.Made(new AddItem("IG.2", _base.ItemDefs.Single(item => item.Oid == "I.POS"), 0)));

        var merge = DraftMerge.Of(_base, mine, theirs);

        Assert.False(merge.IsComplete);
        Assert.Contains(merge.Problems, problem => problem.Code == ProblemCodes.ReferenceUnresolved && problem.Path.Contains("I.POS", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_OneListOrderedTwoWays_IsAConflict()
    {
        var three = _base.Made(new AddItem("IG.2", New("I.A"), 2));
        var (mine, theirs) = (three.Made(new MoveItem("IG.2", "I.A", "IG.2", 0)), three.Made(new MoveItem("IG.2", "I.NOTE", "IG.2", 1)));

        var conflict = Assert.Single(DraftMerge.Of(three, mine, theirs).Conflicts);

        Assert.Equal(("ItemGroupDef[IG.2]", "itemRefs", "I.A, I.NOTE, I.SUM", "I.SUM, I.NOTE, I.A"), (conflict.Path, conflict.Field, conflict.Mine, conflict.Theirs));
    }

    [Fact]
    public void Of_OneOrderNumberChangedTwoWays_IsAConflict()
    {
        FormDefinition Numbered(int? number) => _base with { FormDef = _base.FormDef with { ItemGroupRefs = [_base.FormDef.ItemGroupRefs[0] with { OrderNumber = number }, _base.FormDef.ItemGroupRefs[1]] } };

        var merge = DraftMerge.Of(_base, Numbered(0), Numbered(null));

        Assert.Equal(["FormDef[F.VS]/ItemGroupRef[IG.VS]@orderNumber"], merge.Conflicts.Select(conflict => conflict.Key));
        Assert.Equal(Numbered(0).Json(), DraftMerge.Of(_base, Numbered(0), _base with { FormDef = _base.FormDef with { Name = "Other" } }).Form.Renamed("Vital signs").Json());
    }

    private static ItemDef New(string oid) => new() { Oid = oid, Name = "New", DataType = "text" };
}
