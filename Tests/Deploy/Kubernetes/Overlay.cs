using System.Diagnostics;
using k8s;
using k8s.Models;
using Tests.Support;

namespace Tests.Deploy.Kubernetes;

/// <summary>An overlay as <c>kubectl kustomize</c> builds it, loaded strictly: a field that Kubernetes does not know is an error.</summary>
internal sealed class Overlay
{
    private readonly IReadOnlyList<object> _objects;

    private Overlay(IReadOnlyList<object> objects) => _objects = objects;

    public static TheoryData<string> Names =>
        [.. Directory.GetDirectories(RepositoryRoot.Combine("deploy/k8s/overlays")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    public IEnumerable<IKubernetesObject<V1ObjectMeta>> Objects => _objects.Cast<IKubernetesObject<V1ObjectMeta>>();

    /// <summary>What runs pods, by <c>Kind/name</c>.</summary>
    public IEnumerable<(string Name, V1PodTemplateSpec Pod)> Pods =>
    [
        .. All<V1Deployment>().Select(deployment => ($"Deployment/{deployment.Name()}", deployment.Spec.Template)),
        .. All<V1Job>().Select(job => ($"Job/{job.Name()}", job.Spec.Template)),
    ];

    public IEnumerable<T> All<T>() => _objects.OfType<T>();

    public static async Task<Overlay> BuildAsync(string name)
    {
        var yaml = await KustomizeAsync(RepositoryRoot.Combine($"deploy/k8s/overlays/{name}"));
        return new Overlay(KubernetesYaml.LoadAllFromString(yaml, strict: true));
    }

    private static async Task<string> KustomizeAsync(string folder)
    {
        var start = new ProcessStartInfo("kubectl", ["kustomize", folder]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var kubectl = Start(start);
        var errors = kubectl.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var yaml = await kubectl.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await kubectl.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(kubectl.ExitCode == 0, await errors);
        return yaml;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("No kubectl: install it to check the overlays.");
            throw;
        }
    }
}
