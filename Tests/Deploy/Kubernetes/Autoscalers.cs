using k8s.Models;

namespace Tests.Deploy.Kubernetes;

/// <summary>What decides on the number of a Deployment's pods.</summary>
internal static class Autoscalers
{
    /// <summary>Names of what scales it: <c>HorizontalPodAutoscaler/NAME</c>, <c>ScaledObject/NAME</c>.</summary>
    public static IReadOnlyList<string> Of(Overlay overlay, V1Deployment deployment) =>
    [
        .. overlay.All<V2HorizontalPodAutoscaler>().Where(scaler => scaler.Spec.ScaleTargetRef is { Kind: "Deployment" } target && target.Name == deployment.Name())
            .Select(scaler => $"HorizontalPodAutoscaler/{scaler.Name()}"),
        .. overlay.All<ScaledObject>().Where(scaler => scaler.Spec.ScaleTargetRef.Name == deployment.Name()).Select(scaler => $"ScaledObject/{scaler.Name()}"),
    ];

    /// <summary>The fewest pods it ever has.</summary>
    public static int LeastPods(Overlay overlay, V1Deployment deployment) =>
        overlay.All<V2HorizontalPodAutoscaler>().Where(scaler => scaler.Spec.ScaleTargetRef.Name == deployment.Name()).Select(scaler => scaler.Spec.MinReplicas)
            .Concat(overlay.All<ScaledObject>().Where(scaler => scaler.Spec.ScaleTargetRef.Name == deployment.Name()).Select(scaler => scaler.Spec.MinReplicaCount))
            .SingleOrDefault(deployment.Spec.Replicas) ?? 1;
}
