using k8s;
using k8s.Models;

namespace Tests.Deploy.Kubernetes;

public sealed class OverlayTests
{
    public static TheoryData<string> Overlays => Overlay.Names;

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Build_EveryOverlay_GivesObjectsThatKubernetesKnows(string name)
    {
        var overlay = await Overlay.BuildAsync(name);

        Assert.NotEmpty(overlay.Objects);
        Assert.All(overlay.Objects, item => Assert.True(item is V1Namespace || item.Namespace() == "study-forms", $"{item.Kind}/{item.Name()} has no namespace"));
        Assert.Equal(overlay.Objects.Count(), overlay.Objects.DistinctBy(item => (item.Kind, item.Name())).Count());
    }

    [Fact]
    public void Load_WithAFieldThatKubernetesDoesNotKnow_Fails() =>
        Assert.ThrowsAny<Exception>(() => KubernetesYaml.LoadAllFromString("apiVersion: v1\nkind: Service\nmetadata: {name: a}\nspec: {prots: []}\n", strict: true));

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task References_ToConfigMapsSecretsAndAccounts_LeadSomewhere(string name)
    {
        var overlay = await Overlay.BuildAsync(name);
        var present = overlay.Objects.Select(item => $"{item.Kind}/{item.Name()}").ToHashSet(StringComparer.Ordinal);

        foreach (var (pod, template) in overlay.Pods)
        {
            Assert.Contains($"ServiceAccount/{template.Spec.ServiceAccountName}", present);
            foreach (var source in template.Spec.Containers.SelectMany(container => container.EnvFrom ?? []))
            {
                if (source.ConfigMapRef is { } map)
                    Assert.Contains($"ConfigMap/{map.Name}", present);
                // Secrets of aws are made outside; those of local are here.
                else if (name == "overlays/local")
                    Assert.Contains($"Secret/{source.SecretRef.Name}", present);
                else
                    Assert.DoesNotContain(present, item => item.StartsWith("Secret/", StringComparison.Ordinal));
            }

            if (name == "overlays/local")
                Assert.All(PodSecrets.NamesOfKeysIn(template), secret => Assert.Contains($"Secret/{secret}", present));
        }
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Services_Select_PodsThatServeAndNoMigration(string name)
    {
        var overlay = await Overlay.BuildAsync(name);

        foreach (var service in overlay.All<V1Service>())
        {
            var chosen = overlay.Pods.Where(pod => service.Spec.Selector.All(label => pod.Pod.Metadata.Labels.TryGetValue(label.Key, out var value) && value == label.Value));
            Assert.Equal($"Deployment/{service.Name()}", Assert.Single(chosen).Name);
        }
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Environments_OfTheBuilder_HaveACdmsEach(string name)
    {
        var overlay = await Overlay.BuildAsync(name);
        var settings = overlay.All<V1ConfigMap>().Select(map => map.Data).ToList();

        var known = settings.SelectMany(data => data).Where(pair => pair.Key.StartsWith("Environments__", StringComparison.Ordinal) && pair.Key.EndsWith("__Name", StringComparison.Ordinal));
        var served = settings.Where(data => data.ContainsKey("Cdms__Environment")).Select(data => data["Cdms__Environment"]);

        Assert.Equal(known.Select(pair => pair.Value).Order(StringComparer.Ordinal), served.Order(StringComparer.Ordinal));
    }
}
