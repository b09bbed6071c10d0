using k8s.Models;

namespace Tests.Deploy.Kubernetes;

/// <summary>What every pod must be, whatever the overlay.</summary>
public sealed class PodPolicyTests
{
    public static TheoryData<string> Overlays => Overlay.Names;

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Pods_Run_WithoutRootAndWithoutPrivileges(string name)
    {
        foreach (var (_, pod) in (await Overlay.BuildAsync(name)).Pods)
        {
            Assert.True(pod.Spec.SecurityContext.RunAsNonRoot);
            Assert.True(pod.Spec.SecurityContext.RunAsUser > 0);
            Assert.Equal("RuntimeDefault", pod.Spec.SecurityContext.SeccompProfile.Type);
            Assert.False(pod.Spec.AutomountServiceAccountToken);
            Assert.All(pod.Spec.Containers, container =>
            {
                Assert.False(container.SecurityContext.AllowPrivilegeEscalation);
                Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
                Assert.Equal(["ALL"], container.SecurityContext.Capabilities.Drop);
                Assert.Null(container.SecurityContext.Capabilities.Add);
            });
        }
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Containers_Have_RequestsLimitsAndAPinnedImage(string name)
    {
        foreach (var container in (await Overlay.BuildAsync(name)).Pods.SelectMany(pod => pod.Pod.Spec.Containers))
        {
            Assert.Superset(new HashSet<string>(["cpu", "memory"]), container.Resources.Requests.Keys.ToHashSet());
            Assert.Superset(new HashSet<string>(["cpu", "memory"]), container.Resources.Limits.Keys.ToHashSet());
            Assert.Matches(":[0-9]+\\.[0-9]+\\.[0-9]+$", container.Image);
        }
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Services_Are_ProbedAtAllThreeStages(string name)
    {
        foreach (var container in (await Overlay.BuildAsync(name)).All<V1Deployment>().SelectMany(deployment => deployment.Spec.Template.Spec.Containers))
        {
            V1Probe[] probes = [container.StartupProbe, container.LivenessProbe, container.ReadinessProbe];
            Assert.All(probes, probe => Assert.Equal("http", probe.HttpGet.Port.Value));
            string[] paths = container.Name == "emulator" ? ["/health", "/health", "/health"] : ["/health/live", "/health/live", "/health/ready"];
            Assert.Equal(paths, probes.Select(probe => probe.HttpGet.Path));
            Assert.Equal("http", Assert.Single(container.Ports).Name);
        }
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Services_AreGivenTimeToStop_LongerThanTheDrain(string name)
    {
        var overlay = await Overlay.BuildAsync(name);
        foreach (var deployment in overlay.All<V1Deployment>().Where(deployment => deployment.Name() != "emulator"))
        {
            var pod = deployment.Spec.Template.Spec;
            var container = Assert.Single(pod.Containers);
            var settings = overlay.All<V1ConfigMap>().Single(map => map.Name() == container.EnvFrom[0].ConfigMapRef.Name).Data;
            var drain = int.Parse(settings["DOTNET_SHUTDOWNTIMEOUTSECONDS"], System.Globalization.CultureInfo.InvariantCulture);

            Assert.True(pod.TerminationGracePeriodSeconds > drain + container.Lifecycle.PreStop.Sleep.Seconds);
        }
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Settings_InConfigMaps_HoldNoSecret(string name)
    {
        string[] secret = ["Password", "Secret", "AccessKey", "ConnectionString", "connection-string", "TokenHash"];
        var keys = (await Overlay.BuildAsync(name)).All<V1ConfigMap>().SelectMany(map => map.Data.Keys);

        // A path of a file is none, whatever the file holds.
        Assert.DoesNotContain(keys.Where(key => !key.EndsWith("File", StringComparison.Ordinal)), key => secret.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Aws_KeepsAPodUp_ThroughMaintenance()
    {
        var overlay = await Overlay.BuildAsync("overlays/aws");

        Assert.All(overlay.All<V1Deployment>(), deployment =>
        {
            Assert.True(Autoscalers.LeastPods(overlay, deployment) > 1);
            Assert.NotEmpty(deployment.Spec.Template.Spec.TopologySpreadConstraints);
            var budget = Assert.Single(overlay.All<V1PodDisruptionBudget>(), budget => budget.Name() == deployment.Name());
            Assert.Equal(deployment.Spec.Selector.MatchLabels.OrderBy(label => label.Key, StringComparer.Ordinal), budget.Spec.Selector.MatchLabels.OrderBy(label => label.Key, StringComparer.Ordinal));
        });
        Assert.Equal(overlay.All<V1Deployment>().Count(), overlay.All<V1Job>().Count(job => job.Spec.Template.Spec.Containers[0].Args.SequenceEqual(["migrate"])));
    }
}
