using System.Globalization;
using System.Xml.Linq;
using k8s.Models;
using Tests.Support;
using static Tests.Deploy.Kubernetes.Policies.Policy;

namespace Tests.Deploy.Kubernetes.Policies;

/// <summary>What holds for the pods that serve.</summary>
internal static class ServicePolicies
{
    private static readonly XDocument Image = XDocument.Load(RepositoryRoot.Combine("deploy/container.props"));

    public static IReadOnlyList<Policy> All { get; } =
    [
        OfDeployments("probes", (_, deployment) => deployment.Spec.Template.Spec.Containers.SelectMany(ProbesOf)),
        OfDeployments("time to stop", (overlay, deployment) => deployment.Name() == "emulator" ? [] : [TimeToStop(overlay, deployment)]),
        new Policy("user and port of the image", overlay => overlay.Pods.Where(pod => !pod.Name.EndsWith("/emulator", StringComparison.Ordinal)).SelectMany(pod => AsTheImage(pod.Pod.Spec).OfType<string>().Select(fault => $"{pod.Name}: {fault}"))),
    ];

    private static Policy OfDeployments(string name, Func<Overlay, V1Deployment, IEnumerable<string?>> faults) =>
        new(name, overlay => overlay.All<V1Deployment>().SelectMany(deployment => faults(overlay, deployment).OfType<string>().Select(fault => $"{deployment.Name()}: {fault}")));

    private static IEnumerable<string?> ProbesOf(V1Container container)
    {
        var isEmulator = container.Name == "emulator";
        (string Name, V1Probe? Probe, string Path)[] probes =
        [
            ("startupProbe", container.StartupProbe, isEmulator ? "/health" : "/health/live"),
            ("livenessProbe", container.LivenessProbe, isEmulator ? "/health" : "/health/live"),
            ("readinessProbe", container.ReadinessProbe, isEmulator ? "/health" : "/health/ready"),
        ];
        return probes.Select(probe => When(probe.Probe?.HttpGet is not { } get || get.Path != probe.Path || get.Port.Value != "http" || container.Ports?.Any(port => port.Name == "http") is not true, $"no {probe.Name} of {probe.Path} at port http"));
    }

    private static string? TimeToStop(Overlay overlay, V1Deployment deployment)
    {
        var pod = deployment.Spec.Template.Spec;
        var drain = overlay.SettingsOf(deployment).TryGetValue("DOTNET_SHUTDOWNTIMEOUTSECONDS", out var seconds) ? int.Parse(seconds, CultureInfo.InvariantCulture) : 0;
        var sleep = pod.Containers[0].Lifecycle?.PreStop?.Sleep?.Seconds ?? 0;
        return When(drain <= 0 || sleep <= 0 || pod.TerminationGracePeriodSeconds is not { } grace || grace <= drain + sleep, $"terminationGracePeriodSeconds {pod.TerminationGracePeriodSeconds} is not above the {sleep} s of preStop and the {drain} s of DOTNET_SHUTDOWNTIMEOUTSECONDS, or one of them is missing");
    }

    private static IEnumerable<string?> AsTheImage(V1PodSpec pod)
    {
        var (user, port) = (Image.Descendants("ContainerUser").Single().Value, (string)Image.Descendants("ContainerPort").Single().Attribute("Include")!);
        yield return When(pod.SecurityContext?.RunAsUser?.ToString(CultureInfo.InvariantCulture) != user, $"runs as {pod.SecurityContext?.RunAsUser} and not as the image's user {user}");
        foreach (var opened in pod.Containers.SelectMany(container => container.Ports ?? []))
            yield return When(opened.ContainerPort.ToString(CultureInfo.InvariantCulture) != port, $"port {opened.ContainerPort} is not the image's {port}");
    }
}
