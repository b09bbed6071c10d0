using System.Text.Json;
using Cdms.Service.Features.Inventory;
using Contracts;

namespace Tests.Cdms.Inventory;

/// <summary>However much an environment holds, each message stays small enough.</summary>
public sealed class InventoryPartTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(300, 1)]
    [InlineData(301, 2)]
    [InlineData(1000, 4)]
    public void Pack_OfManyVersions_SharesThemOutInOrder(int versions, int parts)
    {
        var packed = InventoryPart.Pack([.. Enumerable.Range(1, versions).Select(number => Version(number, "F.1"))], [], []);

        Assert.Equal(parts, packed.Count);
        Assert.Equal(Enumerable.Range(1, versions), packed.SelectMany(part => part.FormVersions).Select(version => version.Version));
    }

    [Fact]
    public void Pack_OfLongOidsInOtherScripts_CountsBytes()
    {
        var oid = new string('한', 400);

        var packed = InventoryPart.Pack([.. Enumerable.Range(1, 300).Select(number => Version(number, oid))], [], []);

        Assert.True(packed.Count > 1);
        Assert.All(packed, part => Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(part.FormVersions, JsonSerializerOptions.Web).Length, 1, InventoryPart.MostBytes + part.FormVersions.Count + 2));
    }

    private static InventoriedFormVersion Version(int number, string formOid) => new()
    {
        StudyOid = "S.1", FormOid = formOid, Version = number, ContentHash = new string('0', 71), StoredHash = new string('0', 71), InstalledAt = DateTimeOffset.UnixEpoch, FormDeploymentId = Guid.Empty,
    };
}
