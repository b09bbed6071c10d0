using System.Collections.Concurrent;
using System.Diagnostics;
using k8s;
using k8s.Models;
using Tests.Support;

namespace Tests.Deploy.Kubernetes;

/// <summary>A combination as <c>kubectl kustomize</c> builds it, loaded strictly: a field that Kubernetes, or the custom resource, does not know is an error.</summary>
internal sealed class Overlay
{
    private static readonly ConcurrentDictionary<string, Task<Overlay>> Built = new(StringComparer.Ordinal);

    private readonly string _yaml;
    private readonly List<object> _objects;

    private Overlay(string yaml) => (_yaml, _objects) = (yaml, KubernetesYaml.LoadAllFromString(yaml, CustomResources.Types, strict: true));

    /// <summary>Every documented combination; each policy holds for all of them.</summary>
    public static TheoryData<string> Names => [.. Combinations.All];

    public IEnumerable<IKubernetesObject<V1ObjectMeta>> Objects => _objects.Cast<IKubernetesObject<V1ObjectMeta>>();

    /// <summary>What runs pods, by <c>Kind/name</c>.</summary>
    public IEnumerable<(string Name, V1PodTemplateSpec Pod)> Pods =>
    [
        .. All<V1Deployment>().Select(deployment => ($"Deployment/{deployment.Name()}", deployment.Spec.Template)),
        .. All<V1Job>().Select(job => ($"Job/{job.Name()}", job.Spec.Template)),
    ];

    public IEnumerable<T> All<T>() => _objects.OfType<T>();

    /// <summary>Builds a combination, or takes it as it was built before.</summary>
    /// <param name="combination">A line of <c>deploy/k8s/combinations.txt</c>.</param>
    public static Task<Overlay> BuildAsync(string combination) => Built.GetOrAdd(combination, BuildNowAsync);

    /// <summary>One of its own, to be changed.</summary>
    public Overlay Copy() => new(_yaml);

    /// <summary>Takes away all objects of a kind.</summary>
    public void Remove<T>() => _objects.RemoveAll(item => item is T);

    /// <summary>The settings that a pod gets from its ConfigMap.</summary>
    public IDictionary<string, string> SettingsOf(V1PodTemplateSpec pod) => All<V1ConfigMap>().Single(map => map.Name() == pod.Spec.Containers[0].EnvFrom[0].ConfigMapRef.Name).Data;

    /// <summary>The settings that the pods of a Deployment get.</summary>
    public IDictionary<string, string> SettingsOf(V1Deployment deployment) => SettingsOf(deployment.Spec.Template);

    private static async Task<Overlay> BuildNowAsync(string combination)
    {
        using var folder = new TemporaryFolder();
        var yaml = await KustomizeAsync(Combinations.Write(combination, folder.FullPath));
        return new Overlay(yaml);
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
