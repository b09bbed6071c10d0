using k8s.Models;

namespace Tests.Deploy.Kubernetes.Policies;

/// <summary>What holds while pods come and go, and for the databases they come up with.</summary>
internal static class RolloutPolicies
{
    private static readonly string[] Spread = ["topology.kubernetes.io/zone", "kubernetes.io/hostname"];

    public static IReadOnlyList<Policy> All { get; } =
    [
        new Policy("budget", overlay => [.. overlay.All<V1Deployment>().Where(deployment => !HasRightBudget(overlay, deployment)).Select(deployment => $"{deployment.Name()}: several pods want a PodDisruptionBudget of their own that lets one go, and one pod wants none"), .. overlay.All<V1PodDisruptionBudget>().Where(budget => overlay.All<V1Deployment>().Count(deployment => Selects(budget.Spec.Selector, deployment.Spec.Template)) != 1).Select(budget => $"PodDisruptionBudget/{budget.Name()} is not of one Deployment")]),
        new Policy("spread", overlay => Several(overlay).Where(deployment => !IsSpread(deployment.Spec.Template)).Select(deployment => $"{deployment.Name()}: its pods are not spread over {string.Join(" and ", Spread)}")),
        new Policy("no gap", overlay => Several(overlay).Where(deployment => deployment.Spec.Strategy?.RollingUpdate?.MaxUnavailable?.Value != "0").Select(deployment => $"{deployment.Name()}: maxUnavailable is not 0")),
        new Policy("deny all", overlay => overlay.All<V1NetworkPolicy>().Any() ? overlay.Pods.Where(pod => !overlay.All<V1NetworkPolicy>().Any(policy => DeniesAll(policy, pod.Pod))).Select(pod => $"{pod.Name}: no NetworkPolicy denies what no other one allows") : []),
        new Policy("migration", overlay => overlay.All<V1Deployment>().Where(deployment => deployment.Name() != "emulator").SelectMany(deployment => MigrationPolicy.Faults(overlay, deployment).OfType<string>().Select(fault => $"{deployment.Name()}: {fault}"))),
    ];

    /// <summary>True where all labels of a selector are those of a pod.</summary>
    public static bool Selects(V1LabelSelector selector, V1PodTemplateSpec pod) =>
        (selector.MatchLabels ?? new Dictionary<string, string>()).All(label => pod.Metadata.Labels.TryGetValue(label.Key, out var value) && value == label.Value);

    private static IEnumerable<V1Deployment> Several(Overlay overlay) => overlay.All<V1Deployment>().Where(deployment => Autoscalers.LeastPods(overlay, deployment) > 1);

    private static bool HasRightBudget(Overlay overlay, V1Deployment deployment)
    {
        var mine = overlay.All<V1PodDisruptionBudget>().Where(budget => Selects(budget.Spec.Selector, deployment.Spec.Template)).ToList();
        // A budget for one pod alone would hold up every drain of its node.
        return Autoscalers.LeastPods(overlay, deployment) > 1 ? mine is [{ Spec: { MaxUnavailable.Value: "1", MinAvailable: null } }] : mine.Count == 0;
    }

    private static bool IsSpread(V1PodTemplateSpec pod) =>
        Spread.All(key => pod.Spec.TopologySpreadConstraints?.Any(constraint => constraint.TopologyKey == key && constraint.MaxSkew == 1 && Selects(constraint.LabelSelector, pod)) is true);

    private static bool DeniesAll(V1NetworkPolicy policy, V1PodTemplateSpec pod) =>
        policy.Spec.Ingress is null && policy.Spec.Egress is null && policy.Spec.PolicyTypes.Contains("Ingress") && policy.Spec.PolicyTypes.Contains("Egress") && Selects(policy.Spec.PodSelector, pod);
}
