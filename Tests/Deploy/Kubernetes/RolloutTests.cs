using k8s.Models;

namespace Tests.Deploy.Kubernetes;

/// <summary>What holds while pods come and go.</summary>
public sealed class RolloutTests
{
    public static TheoryData<string> All => Overlay.Names;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Ingresses_Lead_OverTlsToAServiceThatIsThere(string name)
    {
        var overlay = await Overlay.BuildAsync(name);
        var services = overlay.All<V1Service>().ToDictionary(service => service.Name(), StringComparer.Ordinal);

        Assert.All(overlay.All<V1Ingress>(), ingress =>
        {
            var rule = Assert.Single(ingress.Spec.Rules);
            Assert.Contains(rule.Host, ingress.Spec.Tls.SelectMany(tls => tls.Hosts));
            var backend = Assert.Single(rule.Http.Paths).Backend.Service;
            Assert.Contains(services[backend.Name].Spec.Ports, port => port.Name == backend.Port.Name);
        });
        Assert.Equal(overlay.All<V1Ingress>().Count(), overlay.All<V1Ingress>().SelectMany(ingress => ingress.Spec.Rules).Select(rule => rule.Host).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Aws_Services_HaveSeveralPodsAndAJobForEachDatabase()
    {
        var overlay = await Overlay.BuildAsync("overlays/aws");

        Assert.Equal(3, overlay.All<V1Deployment>().Count());
        Assert.All(overlay.All<V1Deployment>(), deployment => Assert.True(Autoscalers.LeastPods(overlay, deployment) > 1));
        Assert.Equal(3, overlay.All<V1Job>().Count());
    }

    [Fact]
    public async Task Aws_Services_OnlyLookForQueuesAndTopics()
    {
        var overlay = await Overlay.BuildAsync("overlays/aws");

        Assert.All(overlay.All<V1ConfigMap>(), map => Assert.Equal("Verify", map.Data["Messaging__AmazonSqs__Topology"]));
        Assert.All(overlay.All<V1ServiceAccount>(), account => Assert.EndsWith($":role/study-forms-{account.Name()}", account.Metadata.Annotations["eks.amazonaws.com/role-arn"], StringComparison.Ordinal));
        // The SDK takes on such a role by this assembly, which it looks for by name.
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "AWSSDK.SecurityToken.dll")));
    }
}
