using Forms;
using Forms.Editing;
using FsCheck;
using FsCheck.Fluent;
using Tests.Forms.Canonical;

namespace Tests.Forms.Editing;

public sealed class MergeProperties
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Of_OneSideUnchanged_GivesTheOtherToTheByte() => ForAny(seed =>
    {
        var (form, changed) = (new RandomDocument(seed).Form(), new RandomDocument(seed + 1).Form());
        return IsMerged(form, changed, form, changed) && IsMerged(form, form, changed, changed) && IsMerged(form, changed, changed, changed);
    });

    [Fact]
    public void Of_AnyTwoChanges_HoldsEachOrNamesAConflict()
    {
        var form = new RandomDocument(22, full: true).Form();
        var variants = Variants.Of(form).Select(variant => variant.Document).ToList();
        ForAny(seed =>
        {
            var (mine, theirs) = (variants[seed % variants.Count], variants[seed / 7 % variants.Count]);
            var (one, other) = (DraftMerge.Of(form, mine, theirs), DraftMerge.Of(form, theirs, mine));
            // The same whoever merges, but for the order of what both put in at one place: one's own comes first.
            bool HasBoth(FormDefinition merged) => Holds(form, mine, merged) && Holds(form, theirs, merged);
            return one.Conflicts.Count == other.Conflicts.Count && (one.Conflicts.Count > 0 || (AreSameButForOrder(one.Form, other.Form) && HasBoth(one.Form) && HasBoth(other.Form)));
        });
    }

    [Fact]
    public void Of_OneElementThatBothNamedAnew_HasBothAndLosesNeither()
    {
        var form = new RandomDocument(22, full: true).Form();
        var variants = Variants.Of(form).Where(variant => variant.Change.StartsWith("ItemDefs: [0] ExternalQuestion: Vendor: Elements: [0] Name", StringComparison.Ordinal)).ToList();
        var (mine, theirs) = (variants[0].Document, Variants.Of(form).First(variant => variant.Change.StartsWith("ItemDefs: [0] ExternalQuestion: Vendor: Elements: [0] Namespace", StringComparison.Ordinal)).Document);

        var merged = DraftMerge.Of(form, mine, theirs).Form;

        Assert.True(Holds(form, mine, merged) && Holds(form, theirs, merged));
        Assert.True(AreSameButForOrder(merged, DraftMerge.Of(form, theirs, mine).Form));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Of_EachChangeBesideItsNeighbour_IsInTheResultOrAConflict(int distance)
    {
        var form = new RandomDocument(23, full: true).Form();
        // An order beside a removal can have nothing left to order; orders have tests of their own.
        var variants = Variants.Of(form).Where(variant => !variant.Change.EndsWith("elements exchanged", StringComparison.Ordinal) && !variant.Change.Contains("OrderNumber", StringComparison.Ordinal)).ToList();

        foreach (var ((change, mine), (other, theirs)) in variants.Zip(variants.Skip(distance)))
        {
            var merge = DraftMerge.Of(form, mine, theirs);
            Assert.True(merge.Conflicts.Count > 0 || merge.Form.Json() != mine.Json(), $"{other} is lost beside {change}.");
            Assert.True(merge.Conflicts.Count > 0 || merge.Form.Json() != theirs.Json(), $"{change} is lost beside {other}.");
        }
        Assert.True(variants.Count > 500, $"Only {variants.Count} variants were tried.");
    }

    private static bool AreSameButForOrder(FormDefinition one, FormDefinition other) => one.Json().Order().SequenceEqual(other.Json().Order());

    // Merged with the result once more, a change that the result holds adds nothing.
    private static bool Holds(FormDefinition form, FormDefinition changed, FormDefinition merged) => IsMerged(form, changed, merged, merged);

    private static bool IsMerged(FormDefinition form, FormDefinition mine, FormDefinition theirs, FormDefinition expected)
    {
        var merge = DraftMerge.Of(form, mine, theirs);
        return merge.Conflicts.Count == 0 && merge.Form.Json() == expected.Json();
    }

    private static void ForAny(Func<int, bool> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Seeds, property));
}
