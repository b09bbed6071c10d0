using k8s.Models;
using Tests.Deploy.Kubernetes.Policies;

namespace Tests.Deploy.Kubernetes;

/// <summary>Where network policies are, they begin with nothing and let through what a service needs.</summary>
public sealed class NetworkPolicyTests
{
    public static TheoryData<string> WithPolicies => [.. Combinations.All.Where(line => line.StartsWith("overlays/aws", StringComparison.Ordinal) || Combinations.PartsOf(line).Contains("network-policies"))];

    [Theory]
    [MemberData(nameof(WithPolicies))]
    public async Task Rules_Name_BothWhoAndWhere(string name)
    {
        var policies = (await Overlay.BuildAsync(name)).All<V1NetworkPolicy>().ToList();

        // Without any, the policy that asks for one that denies all would have nothing to say.
        Assert.NotEmpty(policies);
        Assert.All(policies.SelectMany(policy => policy.Spec.Egress ?? []), rule => Assert.True(rule.To is { Count: > 0 } && rule.Ports is { Count: > 0 }));
        Assert.All(policies.SelectMany(policy => policy.Spec.Ingress ?? []), rule => Assert.True(rule.FromProperty is { Count: > 0 } && rule.Ports is { Count: > 0 }));
        Assert.DoesNotContain(policies.SelectMany(policy => policy.Spec.Egress ?? []).SelectMany(rule => rule.To), peer => peer.IpBlock?.Cidr is "0.0.0.0/0" or "::/0");
    }

    [Fact]
    public async Task Aws_EveryService_ReachesItsDatabaseAwsAndNames()
    {
        var overlay = await Overlay.BuildAsync("overlays/aws");

        Assert.All(overlay.Pods, pod => Assert.Equal(
            ["1433", "443", "53"],
            Ports(overlay, pod.Pod).Where(port => port is not "80").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        Assert.All(overlay.All<V1Deployment>(), deployment => Assert.Contains(
            overlay.All<V1NetworkPolicy>(), policy => policy.Spec.Ingress is { Count: > 0 } && Selects(policy, deployment.Spec.Template)));
        Assert.All(overlay.All<V1Job>(), job => Assert.DoesNotContain(
            overlay.All<V1NetworkPolicy>(), policy => policy.Spec.Ingress is { Count: > 0 } && Selects(policy, job.Spec.Template)));
    }

    private static IEnumerable<string> Ports(Overlay overlay, V1PodTemplateSpec pod) => overlay.All<V1NetworkPolicy>()
        .Where(policy => Selects(policy, pod)).SelectMany(policy => policy.Spec.Egress ?? []).SelectMany(rule => rule.Ports).Select(port => port.Port.Value);

    private static bool Selects(V1NetworkPolicy policy, V1PodTemplateSpec pod) => RolloutPolicies.Selects(policy.Spec.PodSelector, pod);
}
