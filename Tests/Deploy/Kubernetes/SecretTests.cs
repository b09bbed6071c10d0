using System.Text;
using System.Text.RegularExpressions;
using k8s.Models;
using Tests.Support;

namespace Tests.Deploy.Kubernetes;

/// <summary>Where secrets come from, and who is given which.</summary>
public sealed partial class SecretTests
{
    public static TheoryData<string> Overlays => Overlay.Names;

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Secrets_InManifests_AreWhatTheEmulatorTakesAndFiles(string name)
    {
        var values = (await Overlay.BuildAsync(name)).All<V1Secret>()
            .SelectMany(secret => (secret.Data ?? new Dictionary<string, byte[]>()).Values.Select(Encoding.UTF8.GetString).Concat((secret.StringData ?? new Dictionary<string, string>()).Values));

        Assert.All(values, value => Assert.Matches("^(local|Data Source=/data/[a-z]+\\.db)$", value));
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Variables_OfContainers_AreReferencesAndNoLiterals(string name)
    {
        var variables = (await Overlay.BuildAsync(name)).Pods.SelectMany(pod => pod.Pod.Spec.Containers).SelectMany(container => container.Env ?? []);

        // What is put together from other variables alone is no literal: key=$(NAME),key=$(NAME).
        Assert.All(variables, variable => Assert.True(variable.Value is null || Composed().IsMatch(variable.Value), $"{variable.Name}={variable.Value}"));
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Settings_InConfigMaps_HoldNoSecret(string name)
    {
        string[] secret = ["Password", "Secret", "AccessKey", "ConnectionString", "connection-string", "TokenHash"];
        var keys = (await Overlay.BuildAsync(name)).All<V1ConfigMap>().SelectMany(map => map.Data.Keys);

        // A path of a file is none, whatever the file holds.
        Assert.DoesNotContain(keys.Where(key => !key.EndsWith("File", StringComparison.Ordinal)), key => secret.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Services_ReachTheDatabase_ByAKeyThatIsNotTheMigrations(string name)
    {
        var overlay = await Overlay.BuildAsync(name);

        Assert.All(
            overlay.All<V1Deployment>().Where(deployment => deployment.Name() != "emulator"),
            deployment => Assert.Equal(["connection-string"], PodSecrets.KeysIn(deployment.Spec.Template).Select(key => key.Key)));
        Assert.All(overlay.All<V1Job>(), job => Assert.Equal(["migration-connection-string"], PodSecrets.KeysIn(job.Spec.Template).Select(key => key.Key)));
    }

    [Theory]
    [MemberData(nameof(Overlays))]
    public async Task Pods_Get_NoSecretOfADatabaseWhole(string name)
    {
        foreach (var (_, pod) in (await Overlay.BuildAsync(name)).Pods)
            Assert.Empty(PodSecrets.WholeIn(pod).Intersect(PodSecrets.NamesOfKeysIn(pod), StringComparer.Ordinal));
    }

    [Fact]
    public async Task Aws_EachPod_ReachesADatabaseOfItsOwnService()
    {
        var overlay = await Overlay.BuildAsync("overlays/aws");

        var names = overlay.Pods.Select(pod => (Pod: pod.Name, Secret: Assert.Single(PodSecrets.NamesOfKeysIn(pod.Pod))));
        Assert.All(names, pair => Assert.Equal($"{Service(pair.Pod)}-database", pair.Secret));
        Assert.All(overlay.Pods, pod => Assert.Equal([Service(pod.Name)], PodSecrets.WholeIn(pod.Pod)));
    }

    [Fact]
    public async Task Aws_EachPod_ReadsTheCertificateOfItsOwnServiceWhereTheSettingSays()
    {
        var overlay = await Overlay.BuildAsync("overlays/aws");

        Assert.All(overlay.Pods, pod =>
        {
            var container = Assert.Single(pod.Pod.Spec.Containers);
            var settings = overlay.All<V1ConfigMap>().Single(map => map.Metadata.Name == container.EnvFrom[0].ConfigMapRef.Name).Data;
            var volume = pod.Pod.Spec.Volumes.Single(volume => volume.Secret?.SecretName == $"{Service(pod.Name)}-keys");
            var mount = container.VolumeMounts.Single(mount => mount.Name == volume.Name);
            Assert.Equal($"{mount.MountPath}/keys.p12", settings["Accounts__KeyCertificateFile"]);
        });
    }

    [Fact]
    public async Task Aws_SecretsThatAreMadeOutside_StandInTheDocumentation()
    {
        var overlay = await Overlay.BuildAsync("overlays/aws");
        var page = await File.ReadAllTextAsync(RepositoryRoot.Combine("docs/kubernetes.md"), TestContext.Current.CancellationToken);

        foreach (var (name, pod) in overlay.Pods)
        {
            Assert.All(PodSecrets.KeysIn(pod), key => Assert.Contains($"`{key.Key}`", page, StringComparison.Ordinal));
            Assert.All(
                [.. PodSecrets.NamesOfKeysIn(pod), .. PodSecrets.WholeIn(pod), .. pod.Spec.Volumes.Select(volume => volume.Secret?.SecretName).OfType<string>()],
                secret => Assert.Contains($"`{secret.Replace(Service(name), "NAME", StringComparison.Ordinal)}`", page, StringComparison.Ordinal));
        }
        Assert.All(overlay.All<V1Ingress>().SelectMany(ingress => ingress.Spec.Tls), tls => Assert.EndsWith("-tls", tls.SecretName, StringComparison.Ordinal));
    }

    // Deployment/cdms-uat and Job/cdms-migrate-uat
    private static string Service(string pod) => pod.Split('/')[1].Replace("-migrate", "", StringComparison.Ordinal);

    [GeneratedRegex("^[a-z0-9.]+=\\$\\([A-Z_]+\\)(,[a-z0-9.]+=\\$\\([A-Z_]+\\))*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Composed();
}
