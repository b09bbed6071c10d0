using Forms;
using Forms.Comparison;
using FsCheck;
using FsCheck.Fluent;
using Tests.Forms.Canonical;

namespace Tests.Forms.Comparison;

/// <summary>Nothing that the canonical JSON holds is left out.</summary>
public sealed class ComparisonProperties
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Compare_OfAnyTwo_FindsAChangeWhereTheBytesDifferAndNoneElse() => ForAny(seed =>
    {
        var before = new RandomDocument(seed).Form();
        var after = Vary(Vary(before, seed), seed / 7);
        return HasChanges(before, after) == !HaveSameBytes(before, after) && HasChanges(after, before) == HasChanges(before, after);
    });

    [Fact]
    public void Compare_WithItselfReadAgain_FindsNone() => ForAny(seed =>
    {
        var form = new RandomDocument(seed, full: seed % 2 == 0).Form();
        return !HasChanges(form, CanonicalJson.Deserialize(CanonicalJson.Serialize(form)));
    });

    [Fact]
    public void Compare_OfAnySingleChange_FindsItAndNamesItsRule()
    {
        var form = new RandomDocument(20, full: true).Form();
        var rules = RuleList.All.Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);
        var tried = 0;

        foreach (var (change, variant) in Variants.Of(form))
        {
            var found = FormComparison.Compare(form, variant).Changes;
            Assert.True(found.Count > 0, $"{change} is not found.");
            Assert.True(HasChanges(variant, form), $"{change} is not found backwards.");
            Assert.All(found, one => Assert.Contains(one.Rule, rules));
            tried++;
        }
        Assert.True(tried > 500, $"Only {tried} variants were tried.");
    }

    private static void ForAny(Func<int, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Seeds, property));

    private static FormDefinition Vary(FormDefinition form, int seed)
    {
        var (_, variant) = Variants.Of(form).Skip(seed % 200).FirstOrDefault();
        return seed % 5 == 0 || variant is null ? form : variant;
    }

    private static bool HasChanges(FormDefinition before, FormDefinition after) => FormComparison.Compare(before, after).Changes.Count > 0;

    private static bool HaveSameBytes(FormDefinition one, FormDefinition other) => CanonicalJson.Serialize(one).AsSpan().SequenceEqual(CanonicalJson.Serialize(other));
}
