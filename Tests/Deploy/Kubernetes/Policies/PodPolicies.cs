using System.Text.RegularExpressions;
using k8s.Models;
using static Tests.Deploy.Kubernetes.Policies.Policy;

namespace Tests.Deploy.Kubernetes.Policies;

/// <summary>What every pod must be, the emulator's and those of Jobs too.</summary>
internal static partial class PodPolicies
{
    private static readonly string[] Measured = ["cpu", "memory"];

    public static IReadOnlyList<Policy> All { get; } =
    [
        OfPods("no root", pod =>
        [
            When(pod.Spec.SecurityContext?.RunAsNonRoot is not true, "runAsNonRoot is not true"),
            When(pod.Spec.SecurityContext?.RunAsUser is not > 0, "runAsUser is no number above zero"),
            .. pod.Spec.Containers.Select(container => When(container.SecurityContext?.RunAsUser is <= 0 || container.SecurityContext?.RunAsNonRoot is false, $"{container.Name} undoes what the pod says of its user")),
        ]),
        OfContainers("no privileges", container =>
        [
            When(container.SecurityContext?.AllowPrivilegeEscalation is not false, "allowPrivilegeEscalation is not false"),
            When(container.SecurityContext?.Privileged is true, "privileged"),
            When(container.SecurityContext?.Capabilities?.Drop?.SequenceEqual(["ALL"]) is not true, "capabilities are not dropped"),
            When(container.SecurityContext?.Capabilities?.Add is { Count: > 0 }, "capabilities are added"),
        ]),
        OfContainers("read-only root", container => [When(container.SecurityContext?.ReadOnlyRootFilesystem is not true, "readOnlyRootFilesystem is not true")]),
        OfPods("seccomp", pod =>
        [
            When(pod.Spec.SecurityContext?.SeccompProfile?.Type != "RuntimeDefault", "seccompProfile is not RuntimeDefault"),
            .. pod.Spec.Containers.Select(container => When(container.SecurityContext?.SeccompProfile is not (null or { Type: "RuntimeDefault" }), $"{container.Name} undoes the seccompProfile")),
        ]),
        OfPods("nothing of the node", pod =>
        [
            When(pod.Spec.HostNetwork is true || pod.Spec.HostPID is true || pod.Spec.HostIPC is true, "shares network, processes or memory with the node"),
            .. (pod.Spec.Volumes ?? []).Select(volume => When(volume.HostPath is not null, $"volume {volume.Name} is a folder of the node")),
            .. pod.Spec.Containers.SelectMany(container => container.Ports ?? []).Select(port => When(port.HostPort is not null, $"port {port.ContainerPort} is opened on the node")),
        ]),
        new Policy("no token", overlay =>
        [
            .. overlay.Pods.Where(pod => pod.Pod.Spec.AutomountServiceAccountToken is not false).Select(pod => $"{pod.Name}: automountServiceAccountToken is not false"),
            .. overlay.All<V1ServiceAccount>().Where(account => account.AutomountServiceAccountToken is not false).Select(account => $"ServiceAccount/{account.Metadata.Name}: automountServiceAccountToken is not false"),
            .. overlay.Pods.Where(pod => pod.Pod.Spec.Volumes?.Any(volume => volume.Projected?.Sources?.Any(source => source.ServiceAccountToken is not null) is true) is true).Select(pod => $"{pod.Name}: mounts a token"),
        ]),
        OfContainers("requests and limits", container => Measured.SelectMany(what => Sizes(container.Resources, what))),
        OfContainers("fixed image", container => [When(!Fixed().IsMatch(container.Image), $"{container.Image} has no version as its tag")]),
        OfPods("bounded scratch", pod => (pod.Spec.Volumes ?? []).Select(volume => When(volume.EmptyDir is { SizeLimit: null }, $"emptyDir {volume.Name} has no sizeLimit"))),
    ];

    private static IEnumerable<string?> Sizes(V1ResourceRequirements? resources, string what)
    {
        var (request, limit) = (resources?.Requests?.TryGetValue(what, out var asked) is true ? asked : null, resources?.Limits?.TryGetValue(what, out var most) is true ? most : null);
        yield return When(request is null || request.ToDecimal() <= 0, $"no request of {what}");
        yield return When(limit is null || limit.ToDecimal() < (request?.ToDecimal() ?? 0), $"no limit of {what} that is at least the request");
    }

    [GeneratedRegex(":[0-9]+\\.[0-9]+\\.[0-9]+$|@sha256:[0-9a-f]{64}$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fixed();
}
