using System.Security.Cryptography;
using Reliability.Counting;

namespace Tests.EndToEnd;

/// <summary>A count that finds nothing must have been able to find something.</summary>
public sealed class DeploymentCountTests
{
    private static readonly byte[] Bytes = "{}"u8.ToArray();
    private static readonly string Hash = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Bytes));
    private static readonly FormKey Form = new("S.1", "F.1", 1);
    private static readonly StoredDeployment Deployment = new(Guid.NewGuid(), Form, "Installed", Hash, Hash, Bytes);

    private static readonly StoredTransition[] History =
    [
        new(Deployment.Id, null, "Published", "deployed", Guid.NewGuid()),
        new(Deployment.Id, "Published", "Installed", "version-installed", Guid.NewGuid()),
    ];

    private static readonly Dictionary<Guid, FormKey> Acknowledged = new() { [Deployment.Id] = Form };
    private static readonly BuilderRows Builder = new([Deployment], History);
    private static readonly CdmsRows Cdms = new([new StoredForm(Form, Hash, Bytes)], [new StoredSettlement(Deployment.Id, IsCancelled: false)]);

    public static TheoryData<string, BuilderRows, CdmsRows> Planted() => new()
    {
        { "lost: the Builder acknowledged S.1/F.1 v1", new BuilderRows([], []), Cdms },
        { "unasked: the Builder knows S.1/F.2 v1", Builder with { Deployments = [Deployment, Deployment with { Id = Guid.NewGuid(), Form = Form with { FormOid = "F.2" } }] }, Cdms },
        { "twice: the Builder has 2 deployments", Builder with { Deployments = [Deployment, Deployment with { Id = Guid.NewGuid() }] }, Cdms },
        { "unsettled: S.1/F.1 v1", Builder with { Deployments = [Deployment with { State = "Published" }] }, Cdms },
        { "answered as sha256:00", Builder with { Deployments = [Deployment with { InstalledHash = "sha256:00" }] }, Cdms },
        { "the Builder's bytes", Builder with { Deployments = [Deployment with { Definition = "[]"u8.ToArray() }] }, Cdms },
        { "became installed 0 times", Builder with { History = [History[0]] }, Cdms },
        { "became installed 2 times", Builder with { History = [.. History, History[1] with { MessageId = Guid.NewGuid() }] }, Cdms },
        { "2 entries of message", Builder with { History = [.. History, History[1] with { From = "Installed" }] }, Cdms },
        { "lost: the CDMS does not hold S.1/F.1 v1", Builder, Cdms with { Forms = [] } },
        { "twice: the CDMS holds S.1/F.1 v1 2 times", Builder, Cdms with { Forms = [.. Cdms.Forms, .. Cdms.Forms] } },
        { "altered: the CDMS's bytes", Builder, Cdms with { Forms = [Cdms.Forms[0] with { Definition = "[]"u8.ToArray() }] } },
        { "altered: the CDMS's bytes", Builder, Cdms with { Forms = [Cdms.Forms[0] with { ContentHash = "sha256:00" }] } },
        { "unasked: the CDMS holds S.1/F.2 v1", Builder, Cdms with { Forms = [.. Cdms.Forms, Cdms.Forms[0] with { Form = Form with { FormOid = "F.2" } }] } },
        { "unsettled: the CDMS has no installation", Builder, Cdms with { Settlements = [] } },
        { "cancelled: the CDMS has a tombstone", Builder, Cdms with { Settlements = [new StoredSettlement(Deployment.Id, IsCancelled: true)] } },
        { "has settled", Builder, Cdms with { Settlements = [.. Cdms.Settlements, .. Cdms.Settlements] } },
    };

    [Fact]
    public void Compare_OfEqualSides_NamesNoDifference() =>
        Assert.Empty(DeploymentCount.Compare(Acknowledged, Builder, Cdms));

    [Theory]
    [MemberData(nameof(Planted), DisableDiscoveryEnumeration = true)]
    public void Compare_WithAPlantedDifference_NamesIt(string difference, BuilderRows builder, CdmsRows cdms) =>
        Assert.Contains(DeploymentCount.Compare(Acknowledged, builder, cdms), line => line.Contains(difference, StringComparison.Ordinal));
}
