using k8s.Models;

namespace Tests.Deploy.Kubernetes;

/// <summary>What a pod is given of Secrets.</summary>
internal static class PodSecrets
{
    /// <summary>The Secrets of which its containers get single keys.</summary>
    public static IEnumerable<string> NamesOfKeysIn(V1PodTemplateSpec pod) => KeysIn(pod).Select(key => key.Name);

    /// <summary>The single keys that its containers get as environment variables.</summary>
    public static IEnumerable<V1SecretKeySelector> KeysIn(V1PodTemplateSpec pod) =>
        pod.Spec.Containers.SelectMany(container => container.Env ?? []).Select(variable => variable.ValueFrom?.SecretKeyRef).OfType<V1SecretKeySelector>();

    /// <summary>The Secrets that its containers get whole.</summary>
    public static IEnumerable<string> WholeIn(V1PodTemplateSpec pod) =>
        pod.Spec.Containers.SelectMany(container => container.EnvFrom ?? []).Select(source => source.SecretRef?.Name).OfType<string>();
}
