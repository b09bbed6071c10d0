using System.Text;
using Forms;

namespace Tests.Forms.Releases;

public sealed class ReleaseManifestTests
{
    // Never to change: manifests that were published keep their hashes.
    private const string Golden =
        """{"formatVersion":1,"studyOid":"S.1","number":2,"outline":{"studyOid":"S.1","name":"Study","description":"","protocolName":"P-1","metaDataVersionOid":"MDV.1","studyEvents":[{"oid":"SE.B","name":"Baseline","formRefs":[{"formOid":"F.VS","mandatory":true}]},{"oid":"SE.A","name":"After"}]},"formVersions":[{"formOid":"F.DM","version":3,"contentHash":"sha256:aa"},{"formOid":"F.VS","version":1,"contentHash":"sha256:bb"}]}""";

    [Fact]
    public void Serialize_OfAManifest_GivesTheGoldenBytes() => Assert.Equal(Golden, Encoding.UTF8.GetString(CanonicalJson.Serialize(Manifest())));

    [Theory]
    [InlineData("\"number\":2,", "", "$.number")]
    [InlineData("\"version\":3,", "", "$.formVersions[0].version")]
    [InlineData("\"number\":2", "\"number\":\"2\"", "$.number")]
    [InlineData("\"number\":2", "\"number\":2,\"colour\":1", "$.outline")]
    [InlineData("\"outline\":{\"studyOid\":\"S.1\",", "\"outline\":{", "$.outline.studyOid")]
    public void DeserializeManifest_OfWhatIsNotCanonical_IsRefusedWithItsPlace(string part, string replacement, string path)
    {
        Assert.Contains(part, Golden, StringComparison.Ordinal);
        var changed = Encoding.UTF8.GetBytes(Golden.Replace(part, replacement, StringComparison.Ordinal));

        Assert.Equal(path, Assert.Throws<FormDefinitionFormatException>(() => CanonicalJson.DeserializeManifest(changed)).Path);
    }

    [Fact]
    public void Deserialize_OfAnotherKindOfDocument_IsRefused()
    {
        var manifest = Encoding.UTF8.GetBytes(Golden);

        Assert.Throws<FormDefinitionFormatException>(() => CanonicalJson.Deserialize(manifest));
        Assert.Throws<FormDefinitionFormatException>(() => CanonicalJson.DeserializeOutline(manifest));
        Assert.Throws<FormDefinitionFormatException>(() => CanonicalJson.DeserializeManifest(CanonicalJson.Serialize(SmallForm.Create())));
    }

    private static ReleaseManifest Manifest() => new()
    {
        StudyOid = "S.1",
        Number = 2,
        Outline = new StudyOutline
        {
            StudyOid = "S.1",
            Name = "Study",
            ProtocolName = "P-1",
            MetaDataVersionOid = "MDV.1",
            StudyEvents =
            [
                new StudyEventDef { Oid = "SE.B", Name = "Baseline", FormRefs = [new FormRef { FormOid = "F.VS", Mandatory = true }] },
                new StudyEventDef { Oid = "SE.A", Name = "After" },
            ],
        },
        FormVersions =
        [
            new ReleaseFormVersion { FormOid = "F.VS", Version = 1, ContentHash = "sha256:bb" },
            new ReleaseFormVersion { FormOid = "F.DM", Version = 3, ContentHash = "sha256:aa" },
        ],
    };
}
