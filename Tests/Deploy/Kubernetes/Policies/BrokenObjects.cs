using k8s.Models;

namespace Tests.Deploy.Kubernetes.Policies;

/// <summary>Changes that each break one policy and no other.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Policy">The policy that finds it.</param>
/// <param name="From">The combination that is changed; null: one with everything.</param>
/// <param name="Change">Does it.</param>
internal sealed record BrokenObject(string Name, string Policy, string? From, Action<Overlay> Change);

/// <summary>All of them.</summary>
internal static class BrokenObjects
{
    private const string Local = "overlays/local";

    public static IReadOnlyList<BrokenObject> All { get; } =
    [
        OfPod("a pod that may be root", "no root", pod => pod.SecurityContext.RunAsNonRoot = null),
        OfPod("a container that is root after all", "no root", pod => Security(pod).RunAsUser = 0),
        OfPod("privileges by a program with rights of its own", "no privileges", pod => Security(pod).AllowPrivilegeEscalation = null),
        OfPod("a privileged container", "no privileges", pod => Security(pod).Privileged = true),
        OfPod("a capability that was added", "no privileges", pod => Security(pod).Capabilities.Add = ["NET_ADMIN"]),
        OfPod("capabilities that are kept", "no privileges", pod => Security(pod).Capabilities.Drop = []),
        OfPod("a first container without a word on rights", "no privileges", pod => pod.InitContainers = [new V1Container { Name = "first", Image = "first:1.0.0", Resources = pod.Containers[0].Resources, SecurityContext = new V1SecurityContext { ReadOnlyRootFilesystem = true } }]),
        OfPod("a root that can be written to", "read-only root", pod => Security(pod).ReadOnlyRootFilesystem = false),
        OfPod("no seccomp", "seccomp", pod => pod.SecurityContext.SeccompProfile = null),
        OfPod("a container without seccomp", "seccomp", pod => Security(pod).SeccompProfile = new V1SeccompProfile { Type = "Unconfined" }),
        OfPod("the network of the node", "nothing of the node", pod => pod.HostNetwork = true),
        OfPod("a folder of the node", "nothing of the node", pod => pod.Volumes.Add(new V1Volume { Name = "node", HostPath = new V1HostPathVolumeSource { Path = "/" } })),
        OfPod("a token in a pod", "no token", pod => pod.AutomountServiceAccountToken = null),
        new("a token of an account", "no token", null, overlay => overlay.All<V1ServiceAccount>().First().AutomountServiceAccountToken = true),
        OfPod("no limit of memory", "requests and limits", pod => pod.Containers[0].Resources.Limits.Remove("memory")),
        OfPod("no request of the processor", "requests and limits", pod => pod.Containers[0].Resources.Requests.Remove("cpu")),
        OfPod("a request above its limit", "requests and limits", pod => pod.Containers[0].Resources.Requests["memory"] = new ResourceQuantity("2Gi")),
        OfAllPods("the tag latest", "fixed image", pod => pod.Containers[0].Image = "study-forms/builder:latest"),
        OfAllPods("no tag", "fixed image", pod => pod.Containers[0].Image = "study-forms/builder"),
        OfPod("a /tmp without an end", "bounded scratch", pod => pod.Volumes[0].EmptyDir.SizeLimit = null),
        OfPod("no probe of the start", "probes", pod => pod.Containers[0].StartupProbe = null),
        OfPod("life asked by readiness", "probes", pod => pod.Containers[0].LivenessProbe.HttpGet.Path = "/health/ready"),
        OfPod("no probe of readiness", "probes", pod => pod.Containers[0].ReadinessProbe = null),
        OfPod("less time than the stop takes", "time to stop", pod => pod.TerminationGracePeriodSeconds = 65),
        OfPod("no wait before the stop", "time to stop", pod => pod.Containers[0].Lifecycle = null),
        OfPod("another user than the image's", "user and port of the image", pod => pod.SecurityContext.RunAsUser = 1000),
        OfPod("another port than the image's", "user and port of the image", pod => pod.Containers[0].Ports[0].ContainerPort = 80),
        new("no budget", "budget", null, overlay => overlay.Remove<V1PodDisruptionBudget>()),
        new("a budget that lets none go", "budget", null, overlay => overlay.All<V1PodDisruptionBudget>().First().Spec.MaxUnavailable = "0"),
        OfPod("pods that are not spread", "spread", pod => pod.TopologySpreadConstraints = null),
        OfPod("pods spread by another's labels", "spread", pod => pod.TopologySpreadConstraints[0].LabelSelector.MatchLabels["app.kubernetes.io/name"] = "other"),
        new("a pod that goes before another came", "no gap", null, overlay => overlay.All<V1Deployment>().First().Spec.Strategy.RollingUpdate.MaxUnavailable = "1"),
        new("only what comes in is denied", "deny all", null, overlay => overlay.All<V1NetworkPolicy>().Single(policy => policy.Name() == "deny-all").Spec.PolicyTypes = ["Ingress"]),
        new("one pod left out of what is denied", "deny all", null, overlay => overlay.All<V1NetworkPolicy>().Single(policy => policy.Name() == "deny-all").Spec.PodSelector.MatchLabels = new Dictionary<string, string> { ["app.kubernetes.io/component"] = "web" }),
        new("no Job", "migration", null, overlay => overlay.Remove<V1Job>()),
        OfJob("a Job that serves", job => job.Spec.Template.Spec.Containers[0].Args = null),
        OfJob("a Job of an older image", job => job.Spec.Template.Spec.Containers[0].Image = "study-forms/builder:0.0.9"),
        OfJob("a Job with the rights of the service", job => job.Spec.Template.Spec.Containers[0].Env[0].ValueFrom.SecretKeyRef.Key = "connection-string"),
        OfJob("a Job that never ends", job => job.Spec.ActiveDeadlineSeconds = null),
        OfJob("a Job that may not reach the database", job => job.Spec.Template.Metadata.Labels.Remove("study-forms/database")),
        new("pods that migrate as well", "migration", null, overlay => overlay.SettingsOf(overlay.All<V1Deployment>().First())["Database__MigrateAtStart"] = "true"),
        new("SQLite that nobody migrates", "migration", Local, overlay => overlay.SettingsOf(overlay.All<V1Deployment>().Single(one => one.Name() == "builder"))["Database__MigrateAtStart"] = "false"),
        new("a database that is none", "migration", null, overlay => overlay.SettingsOf(overlay.All<V1Deployment>().First())["Database__Provider"] = "Oracle"),
    ];

    private static BrokenObject OfPod(string name, string policy, Action<V1PodSpec> change) => new(name, policy, null, overlay => change(overlay.All<V1Deployment>().First().Spec.Template.Spec));

    // Pods and Job alike, which have one image.
    private static BrokenObject OfAllPods(string name, string policy, Action<V1PodSpec> change) => new(name, policy, null, overlay =>
    {
        foreach (var (_, pod) in overlay.Pods)
            change(pod.Spec);
    });

    private static BrokenObject OfJob(string name, Action<V1Job> change) => new(name, "migration", null, overlay => change(overlay.All<V1Job>().Single()));

    private static V1SecurityContext Security(V1PodSpec pod) => pod.Containers[0].SecurityContext;
}
