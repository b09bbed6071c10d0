using Reliability.Counting;

namespace Tests.EndToEnd;

/// <summary>A count of the trails that finds nothing must have been able to find something.</summary>
public sealed class TrailCountTests
{
    private const string Actor = "program";
    private static readonly FormKey Form = new("S.1", "F.1", 1);
    private static readonly BuilderRows Builder = new([new StoredDeployment(Guid.NewGuid(), Form, "Installed", "sha256:00", "sha256:00", default)], []);
    private static readonly CdmsRows Cdms = new([new StoredForm(Form, "sha256:00", default)], []);
    private static readonly TrailRecord Published = new("S.1", "FormDef F.1\nFormVersion F.1/1\nFormDeployment F.1/1/uat/1", Actor);
    private static readonly TrailRecord Installed = new("S.1", "InstalledFormVersion F.1/1\nSettledFormDeployment 1", Actor);

    public static TheoryData<string, TrailRecord[], TrailRecord[]> Planted() => new()
    {
        { "the Builder's trail has 0 records of FormVersion S.1/F.1 v1", [], [Installed] },
        { "the Builder's trail has 2 records", [Published, Published], [Installed] },
        { "names 'other'", [Published with { ActorId = "other" }], [Installed] },
        { "the CDMS's trail has 0 records", [Published], [Installed with { StudyOid = "S.2" }] },
        { "record of InstalledFormVersion S.1 F.2/1, which is not there", [Published], [Installed, Installed with { Subjects = "InstalledFormVersion F.2/1" }] },
    };

    [Fact]
    public void Compare_OfEqualSides_NamesNoDifference() => Assert.Empty(Compare([Published], [Installed]));

    [Theory]
    [MemberData(nameof(Planted), DisableDiscoveryEnumeration = true)]
    public void Compare_WithAPlantedDifference_NamesIt(string difference, TrailRecord[] builder, TrailRecord[] cdms) =>
        Assert.Contains(Compare(builder, cdms), line => line.Contains(difference, StringComparison.Ordinal));

    private static IReadOnlyList<string> Compare(TrailRecord[] builder, TrailRecord[] cdms) =>
        TrailCount.Compare(Actor, (Builder, new TrailRows(builder)), (Cdms, new TrailRows(cdms)));
}
