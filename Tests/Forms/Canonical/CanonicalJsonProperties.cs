using System.Globalization;
using Forms;
using FsCheck;
using FsCheck.Fluent;

namespace Tests.Forms.Canonical;

public sealed class CanonicalJsonProperties
{
    private static readonly string[] Cultures = ["tr-TR", "ar-SA", "ko-KR", "fa-IR", "de-DE", "sv-SE", "th-TH", "hi-IN", ""];

    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Serialize_UnderAnyCulture_GivesTheSameHash() => ForAny(seed =>
    {
        var form = new RandomDocument(seed).Form();
        return Cultures.Select(culture => Under(culture, () => HashOf(form))).Distinct(StringComparer.Ordinal).Count() == 1;
    });

    [Fact]
    public void Serialize_OfPermutedDefinitions_GivesTheSameHash() => ForAny(seed =>
    {
        var form = new RandomDocument(seed, full: true).Form();
        return HashOf(form).Equals(HashOf(Permuted(form)), StringComparison.Ordinal);
    });

    [Fact]
    public void Deserialize_OfSerialized_GivesTheSameBytes() => ForAny(seed =>
    {
        var bytes = CanonicalJson.Serialize(new RandomDocument(seed).Form());
        return bytes.AsSpan().SequenceEqual(CanonicalJson.Serialize(CanonicalJson.Deserialize(bytes)));
    });

    [Fact]
    public void Deserialize_OfAnyDamagedByte_IsRefusedOrAnotherDocument() => ForAny(seed =>
    {
        var bytes = CanonicalJson.Serialize(new RandomDocument(seed).Form());
        var damaged = bytes.ToArray();
        damaged[seed % bytes.Length] ^= (byte)(1 + (seed % 255));
        try
        {
            return CanonicalJson.Serialize(CanonicalJson.Deserialize(damaged)).AsSpan().SequenceEqual(damaged);
        }
        catch (FormDefinitionFormatException)
        {
            return true;
        }
    });

    [Fact]
    public void Serialize_OfAnyChange_GivesAnotherHash()
    {
        var form = new RandomDocument(20, full: true).Form();
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal) { [HashOf(form)] = "no change" };

        foreach (var (change, variant) in Variants.Of(form))
        {
            var hash = HashOf(variant);
            Assert.False(hash.Equals(HashOf(form), StringComparison.Ordinal), $"{change} leaves the hash as it was.");
            Assert.True(hashes.TryAdd(hash, change), $"{change} gives the hash of {hashes[hash]}.");
        }
        Assert.True(hashes.Count > 500, $"Only {hashes.Count} variants were tried.");
    }

    private static void ForAny(Func<int, bool> property) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Seeds, property));

    private static string HashOf(FormDefinition form) => ContentHash.Of(CanonicalJson.Serialize(form));

    private static T Under<T>(string culture, Func<T> act)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static FormDefinition Permuted(FormDefinition form) => form with
    {
        ItemGroupDefs = form.ItemGroupDefs.Reverse().ToEquatableList(),
        ItemDefs = form.ItemDefs.Reverse().ToEquatableList(),
        CodeLists = form.CodeLists.Reverse().ToEquatableList(),
        MeasurementUnits = form.MeasurementUnits.Reverse().ToEquatableList(),
        ConditionDefs = form.ConditionDefs.Reverse().ToEquatableList(),
        MethodDefs = form.MethodDefs.Reverse().ToEquatableList(),
        ImputationMethods = form.ImputationMethods.Reverse().ToEquatableList(),
        Presentations = form.Presentations.Reverse().ToEquatableList(),
        FormDef = form.FormDef with { Vendor = form.FormDef.Vendor with { Attributes = form.FormDef.Vendor.Attributes.Reverse().ToEquatableList() } },
    };
}
