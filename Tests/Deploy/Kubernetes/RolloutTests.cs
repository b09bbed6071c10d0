using k8s.Models;

namespace Tests.Deploy.Kubernetes;

/// <summary>What holds while pods come and go.</summary>
public sealed class RolloutTests
{
    public static TheoryData<string> All => Overlay.Names;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Budgets_Match_ThePodsOfOneDeployment(string name)
    {
        var overlay = await Overlay.BuildAsync(name);

        Assert.All(overlay.All<V1PodDisruptionBudget>(), budget => Assert.Single(
            overlay.All<V1Deployment>(), deployment => budget.Spec.Selector.MatchLabels.All(label => deployment.Spec.Template.Metadata.Labels.TryGetValue(label.Key, out var value) && value == label.Value)));
        // A budget for one pod alone would hold up every drain of its node.
        Assert.All(overlay.All<V1Deployment>(), deployment => Assert.Equal(
            Autoscalers.LeastPods(overlay, deployment) > 1, overlay.All<V1PodDisruptionBudget>().Any(budget => budget.Name() == deployment.Name())));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Deployments_WithSeveralPods_HaveADatabaseForSeveralAndAMigrationBeforehand(string name)
    {
        var overlay = await Overlay.BuildAsync(name);

        foreach (var deployment in overlay.All<V1Deployment>().Where(deployment => deployment.Name() != "emulator"))
        {
            var settings = overlay.All<V1ConfigMap>().Single(map => map.Name() == deployment.Spec.Template.Spec.Containers[0].EnvFrom[0].ConfigMapRef.Name).Data;
            var isShared = settings["Database__Provider"] is "SqlServer" or "PostgreSql";
            Assert.Equal(isShared, Autoscalers.LeastPods(overlay, deployment) > 1);
            Assert.Equal(isShared, overlay.All<V1Job>().Any(job => job.Spec.Template.Spec.ServiceAccountName == deployment.Name() && job.Spec.Template.Spec.Containers[0].Args.SequenceEqual(["migrate"])));
            Assert.Equal(isShared ? "RollingUpdate" : "Recreate", deployment.Spec.Strategy.Type ?? "RollingUpdate");
        }
    }

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
    public async Task Aws_Services_OnlyLookForQueuesAndTopics()
    {
        var overlay = await Overlay.BuildAsync("overlays/aws");

        Assert.All(overlay.All<V1ConfigMap>(), map => Assert.Equal("Verify", map.Data["Messaging__AmazonSqs__Topology"]));
        Assert.All(overlay.All<V1ServiceAccount>(), account => Assert.EndsWith($":role/study-forms-{account.Name()}", account.Metadata.Annotations["eks.amazonaws.com/role-arn"], StringComparison.Ordinal));
        // The SDK takes on such a role by this assembly, which it looks for by name.
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "AWSSDK.SecurityToken.dll")));
    }
}
