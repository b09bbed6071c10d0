using k8s.Models;

namespace Tests.Deploy.Kubernetes.Policies;

/// <summary>Something that holds for every documented combination.</summary>
/// <param name="Name">What it asks for, in a word or two.</param>
/// <param name="Breaches">Who breaks it, and how; empty where all is well.</param>
internal sealed record Policy(string Name, Func<Overlay, IEnumerable<string>> Breaches)
{
    public static IReadOnlyList<Policy> All { get; } = [.. PodPolicies.All, .. ServicePolicies.All, .. RolloutPolicies.All];

    /// <summary>One that is kept or broken by each pod for itself.</summary>
    /// <param name="name">What it asks for.</param>
    /// <param name="faults">What is wrong with a pod; null stands for nothing.</param>
    public static Policy OfPods(string name, Func<V1PodTemplateSpec, IEnumerable<string?>> faults) =>
        new(name, overlay => overlay.Pods.SelectMany(pod => faults(pod.Pod).OfType<string>().Select(fault => $"{pod.Name}: {fault}")));

    /// <summary>One that is kept or broken by each container for itself, those that run beforehand included.</summary>
    public static Policy OfContainers(string name, Func<V1Container, IEnumerable<string?>> faults) =>
        OfPods(name, pod => pod.Spec.Containers.Concat(pod.Spec.InitContainers ?? []).SelectMany(container => faults(container).OfType<string>().Select(fault => $"{container.Name}: {fault}")));

    /// <summary>The text where something is wrong, else null.</summary>
    public static string? When(bool isWrong, string fault) => isWrong ? fault : null;
}
