using System.Text.Json.Nodes;
using Sbom;

namespace Tests.Deploy.Images;

/// <summary>The bill of materials beside an image is that of the image.</summary>
[Collection(ImageTestGroup.Name)]
public sealed class ImageBillTests(PublishedImages images)
{
    [Theory]
    [InlineData("builder", "Builder.Service")]
    [InlineData("cdms", "Cdms.Service")]
    public void Bill_OfAnImage_HasThePartsThatTheImageNames(string image, string service)
    {
        var named = JsonNode.Parse(File.ReadAllText(DepsOf(image, service)))!["libraries"]!.AsObject().Select(library => library.Key);

        Assert.Equal(named.Order(StringComparer.Ordinal), Parts(image).Select(part => $"{(string)part["name"]!}/{(string)part["version"]!}").Order(StringComparer.Ordinal));
        Assert.Equal(service, (string)Bill(image)["metadata"]!["component"]!["name"]!);
        Assert.Equal(BillOfMaterials.Write(PublishedParts.Read(DepsOf(image, service)), new LicenceFiles()), File.ReadAllText(images.BillOf(image)));
    }

    [Theory]
    [InlineData("builder", "Builder.Service")]
    [InlineData("cdms", "Cdms.Service")]
    public void Files_ThatTheRuntimeLoads_BelongToAPartOfTheBill(string image, string service)
    {
        var deps = JsonNode.Parse(File.ReadAllText(DepsOf(image, service)))!;
        var targets = deps["targets"]![(string)deps["runtimeTarget"]!["name"]!]!.AsObject();
        var known = targets.SelectMany(target => FilesOf(target.Value!)).ToHashSet(StringComparer.Ordinal);
        var there = images.Image(image).Entries.Select(entry => entry.Name["app".Length..].TrimStart('/')).Where(name => name.EndsWith(".dll", StringComparison.Ordinal) || name.EndsWith(".so", StringComparison.Ordinal)).ToList();

        Assert.True(there.Count > 80);
        Assert.Empty(there.Except(known, StringComparer.Ordinal));
    }

    // A library of a package lies beside the service under its own name; what is there for one system keeps its folder.
    private static IEnumerable<string> FilesOf(JsonNode target) =>
        new[] { "runtime", "native" }.SelectMany(kind => target[kind]?.AsObject() ?? []).Select(file => Path.GetFileName(file.Key)).Concat((target["runtimeTargets"]?.AsObject() ?? []).Select(file => file.Key));

    private string DepsOf(string image, string service) => images.Image(image).PathOf($"/app/{service}.deps.json");

    private JsonNode Bill(string image) => JsonNode.Parse(File.ReadAllText(images.BillOf(image)))!;

    private IEnumerable<JsonNode> Parts(string image) => Bill(image)["components"]!.AsArray().Append(Bill(image)["metadata"]!["component"]).Select(part => part!);
}
