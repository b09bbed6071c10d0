using k8s.Models;
using Tests.Deploy.Kubernetes;

namespace Tests.Deploy.Topology;

/// <summary>The settings that the overlay aws gives to each service.</summary>
internal static class OverlaySettings
{
    /// <param name="name">The service account, such as <c>cdms-uat</c>.</param>
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(string name)
    {
        var overlay = await Overlay.BuildAsync("overlays/aws");
        var deployment = overlay.All<V1Deployment>().Single(deployment => deployment.Metadata.Name == name);
        var map = deployment.Spec.Template.Spec.Containers[0].EnvFrom[0].ConfigMapRef.Name;
        return overlay.All<V1ConfigMap>().Single(candidate => candidate.Metadata.Name == map).Data.ToDictionary();
    }
}
