using System.Text.Json.Nodes;
using Sbom;

namespace Tests.Deploy.Images;

public sealed class BillOfMaterialsTests
{
    public static TheoryData<string> Services => ["Builder.Service", "Cdms.Service"];

    [Theory]
    [MemberData(nameof(Services))]
    public void Write_OfAService_NamesEachPackageWithHashAndLicence(string service)
    {
        var document = Write(service);

        Assert.Equal(("CycloneDX", "1.6", 1), ((string)document["bomFormat"]!, (string)document["specVersion"]!, (int)document["version"]!));
        Assert.Equal(service, (string)document["metadata"]!["component"]!["name"]!);
        var packages = Components(document).Where(component => component["purl"] is not null).ToList();
        Assert.Contains(packages, package => ((string)package["purl"]!).StartsWith("pkg:nuget/MassTransit@", StringComparison.Ordinal));
        Assert.All(packages, package =>
        {
            Assert.Matches("^pkg:nuget/[A-Za-z0-9._-]+@[0-9A-Za-z.%-]+$", (string)package["purl"]!);
            Assert.Matches("^[0-9a-f]{128}$", (string)Assert.Single(package["hashes"]!.AsArray())!["content"]!);
        });
        Assert.Equal("Apache-2.0", (string)packages.Single(package => (string)package["name"]! == "MassTransit")["licenses"]![0]!["expression"]!);
        Assert.Contains(Components(document), component => (string)component["name"]! == "Messaging.AmazonSqs");
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Dependencies_OfADocument_LeadToItsComponentsAndEachStandsOnce(string service)
    {
        var document = Write(service);
        var components = Components(document).Append(document["metadata"]!["component"]!).Select(component => (string)component["bom-ref"]!).ToList();
        var dependencies = document["dependencies"]!.AsArray();

        Assert.Equal(components.Count, components.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(components.Order(StringComparer.Ordinal), dependencies.Select(dependency => (string)dependency!["ref"]!).Order(StringComparer.Ordinal));
        Assert.Empty(dependencies.SelectMany(dependency => dependency!["dependsOn"]!.AsArray()).Select(other => (string)other!).Except(components, StringComparer.Ordinal));
        // Whatever is there, the service leads to it.
        Assert.Equal(components.Count, Reached((string)document["metadata"]!["component"]!["bom-ref"]!, dependencies).Count);
    }

    [Fact]
    public void Write_ASecondTime_WritesTheSame() => Assert.Equal(Write("Builder.Service").ToJsonString(), Write("Builder.Service").ToJsonString());

    private static HashSet<string> Reached(string from, JsonArray dependencies)
    {
        var edges = dependencies.ToDictionary(dependency => (string)dependency!["ref"]!, dependency => dependency!["dependsOn"]!.AsArray().Select(other => (string)other!).ToList());
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([from]);
        while (waiting.TryPop(out var next))
        {
            if (reached.Add(next))
                edges[next].ForEach(waiting.Push);
        }
        return reached;
    }

    private static IEnumerable<JsonNode> Components(JsonObject document) => document["components"]!.AsArray().Select(component => component!);

    private static JsonObject Write(string service) =>
        JsonNode.Parse(BillOfMaterials.Write(PublishedParts.Read(Path.Combine(AppContext.BaseDirectory, $"{service}.deps.json")), new LicenceFiles()))!.AsObject();
}
