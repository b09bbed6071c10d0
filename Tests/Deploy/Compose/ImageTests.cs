using System.Text.RegularExpressions;
using System.Xml.Linq;
using Tests.Support;

namespace Tests.Deploy.Compose;

public sealed class ImageTests
{
    private static readonly string Version =
        XDocument.Load(RepositoryRoot.Combine("Directory.Build.props")).Descendants("VersionPrefix").Single().Value;

    [Theory]
    [InlineData("Builder", "builder")]
    [InlineData("Cdms", "cdms")]
    public void Services_Publish_AsImagesWithoutRoot(string service, string image)
    {
        var project = XDocument.Load(RepositoryRoot.Combine($"{service}.Service/{service}.Service.csproj"));
        var container = XDocument.Load(RepositoryRoot.Combine("deploy/container.props"));

        Assert.Equal($"study-forms/{image}", project.Descendants("ContainerRepository").Single().Value);
        Assert.Contains(project.Descendants("Import"), import => (string?)import.Attribute("Project") == "../deploy/container.props");
        Assert.Contains("chiseled", container.Descendants("ContainerBaseImage").Single().Value, StringComparison.Ordinal);
        Assert.Equal("1654", container.Descendants("ContainerUser").Single().Value);
    }

    [Theory]
    [InlineData("Builder")]
    [InlineData("Cdms")]
    public void Services_LeaveTheirAddress_ToTheEnvironment(string service)
    {
        // "Urls" there would win over the image's ASPNETCORE_HTTP_PORTS, and no probe would reach the pod.
        var settings = File.ReadAllText(RepositoryRoot.Combine($"{service}.Service/appsettings.json"));

        Assert.DoesNotContain("\"Urls\"", settings, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"Kestrel\"", settings, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("deploy/compose.yaml", "study-forms/[a-z]+:(?<version>[^\\s]+)")]
    [InlineData("deploy/k8s/overlays/local/kustomization.yaml", "newTag: (?<version>[^\\s]+)")]
    [InlineData("deploy/k8s/overlays/aws/kustomization.yaml", "newTag: (?<version>[^\\s]+)")]
    public void Versions_InTheFilesOfDeployment_AreTheProducts(string file, string pattern)
    {
        var versions = Regex.Matches(File.ReadAllText(RepositoryRoot.Combine(file)), pattern, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Select(match => match.Groups["version"].Value);

        Assert.Equal([Version], versions.Distinct());
    }

    [Fact]
    public void Emulator_RunsAsAUserOnAPinnedNode()
    {
        var lines = File.ReadAllLines(RepositoryRoot.Combine("deploy/emulator.Dockerfile"));

        Assert.Contains("USER 1000:1000", lines);
        Assert.Matches("^FROM node:[0-9]+\\.[0-9]+\\.[0-9]+-", lines.Single(line => line.StartsWith("FROM", StringComparison.Ordinal)));
    }
}
