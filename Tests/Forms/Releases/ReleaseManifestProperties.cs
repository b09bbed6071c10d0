using Forms;
using FsCheck;
using FsCheck.Fluent;
using Tests.Forms.Canonical;

namespace Tests.Forms.Releases;

public sealed class ReleaseManifestProperties
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void DeserializeOutline_OfSerialized_GivesTheSameBytes() => ForAny(seed =>
    {
        var bytes = CanonicalJson.Serialize(new RandomDocument(seed).Outline());
        return bytes.AsSpan().SequenceEqual(CanonicalJson.Serialize(CanonicalJson.DeserializeOutline(bytes)));
    });

    [Fact]
    public void DeserializeManifest_OfSerialized_GivesTheSameBytes() => ForAny(seed =>
    {
        var bytes = CanonicalJson.Serialize(new RandomDocument(seed).Manifest());
        return bytes.AsSpan().SequenceEqual(CanonicalJson.Serialize(CanonicalJson.DeserializeManifest(bytes)));
    });

    [Fact]
    public void Serialize_OfPermutedFormVersions_GivesTheSameHash() => ForAny(seed =>
    {
        var manifest = new RandomDocument(seed, full: true).Manifest();
        return HashOf(manifest) == HashOf(manifest with { FormVersions = manifest.FormVersions.Reverse().ToEquatableList() });
    });

    [Fact]
    public void Serialize_OfAnyChange_GivesAnotherHash()
    {
        var manifest = new RandomDocument(21, full: true).Manifest();
        var hashes = new HashSet<string>(StringComparer.Ordinal) { HashOf(manifest) };

        foreach (var (change, variant) in Variants.Of(manifest))
            Assert.True(hashes.Add(HashOf(variant)), $"{change} gives a hash that was there.");
        Assert.True(hashes.Count > 60, $"Only {hashes.Count} variants were tried.");
    }

    [Fact]
    public void WithForms_OfAnOutline_GivesTheStudyBack() => ForAny(seed =>
    {
        var random = new RandomDocument(seed);
        var study = random.Outline().WithForms([random.Form()]);
        return study.Equals(study.ToOutline().WithForms(study.Forms)) && Covers(study);
    });

    /// <summary>A property of the study that the outline forgets would be a default there.</summary>
    private static bool Covers(StudyDefinition study) => Reflected.Properties(typeof(StudyOutline)).All(property =>
        Equals(property.GetValue(study.ToOutline()), typeof(StudyDefinition).GetProperty(property.Name)!.GetValue(study)));

    private static void ForAny(Func<int, bool> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Seeds, property));

    private static string HashOf(ReleaseManifest manifest) => ContentHash.Of(CanonicalJson.Serialize(manifest));
}
