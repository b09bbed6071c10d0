using System.Text;
using System.Text.RegularExpressions;
using k8s.Models;
using Tests.Deploy.Kubernetes.Policies;

namespace Tests.Deploy.Kubernetes;

/// <summary>Where the component <c>otlp</c> is, every pod sends to the collector, says where it runs, and is let through.</summary>
public sealed partial class TelemetryTests
{
    public static TheoryData<string> WithCollector => [.. Combinations.All.Where(line => Combinations.PartsOf(line).Contains("otlp"))];

    [Theory]
    [MemberData(nameof(WithCollector))]
    public async Task Pods_Send_ToACollectorThatNetworkPoliciesLetThemReach(string name)
    {
        var overlay = await Overlay.BuildAsync(name);
        var policies = overlay.All<V1NetworkPolicy>().ToList();

        Assert.NotEmpty(overlay.Pods);
        Assert.All(overlay.Pods, pod =>
        {
            var settings = overlay.SettingsOf(pod.Pod);
            var collector = new Uri(settings["OTEL_EXPORTER_OTLP_ENDPOINT"]);
            Assert.Equal("http/protobuf", settings["OTEL_EXPORTER_OTLP_PROTOCOL"]);
            Assert.True(policies.Count == 0 || policies.Any(policy => RolloutPolicies.Selects(policy.Spec.PodSelector, pod.Pod) && LetsThrough(policy, collector)), pod.Name);
        });
    }

    [Theory]
    [MemberData(nameof(WithCollector))]
    public async Task Pods_Say_WhereTheyRun(string name)
    {
        var overlay = await Overlay.BuildAsync(name);

        Assert.All(overlay.Pods, pod =>
        {
            var variables = pod.Pod.Spec.Containers[0].Env;
            var attributes = variables.Single(variable => variable.Name == "OTEL_RESOURCE_ATTRIBUTES").Value;
            string[] wanted = ["k8s.namespace.name", "k8s.node.name", "k8s.pod.name", .. pod.Pod.Metadata.Labels["app.kubernetes.io/name"] == "cdms" ? (string[])["deployment.environment.name"] : []];
            Assert.Equal(wanted.Order(StringComparer.Ordinal), attributes.Split(',').Select(attribute => attribute.Split('=')[0]).Order(StringComparer.Ordinal));
            Assert.Empty(Unknown(variables));
            Assert.All(Named().Matches(attributes), match => Assert.NotNull(variables.Single(variable => variable.Name == match.Groups["name"].Value).ValueFrom.FieldRef));
        });
    }

    [Fact]
    public async Task Aws_PodsOfACdms_HaveTheLabelThatNamesTheirEnvironment()
    {
        var pods = (await Overlay.BuildAsync("overlays/aws + otlp")).Pods.Where(pod => pod.Pod.Metadata.Labels["app.kubernetes.io/name"] == "cdms").ToList();

        Assert.Equal(4, pods.Count);
        Assert.All(pods, pod =>
        {
            Assert.Equal("metadata.labels['study-forms/environment']", pod.Pod.Spec.Containers[0].Env.Single(variable => variable.Name == "CDMS_ENVIRONMENT").ValueFrom.FieldRef.FieldPath);
            Assert.EndsWith($"-{pod.Pod.Metadata.Labels["study-forms/environment"]}", pod.Name, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Unknown_OfAVariableThatComesLaterOrNever_NamesIt() =>
        Assert.Equal(["LATER", "NEVER"], Unknown([new V1EnvVar { Name = "ALL", Value = "a=$(LATER),b=$(NEVER)" }, new V1EnvVar { Name = "LATER", Value = "" }]));

    [Fact]
    public async Task Variables_OfOpenTelemetry_AreThoseThatItsPackagesRead()
    {
        var overlay = await Overlay.BuildAsync("overlays/aws + otlp");
        var names = overlay.All<V1ConfigMap>().SelectMany(map => map.Data.Keys).Concat(overlay.Pods.SelectMany(pod => pod.Pod.Spec.Containers[0].Env.Select(variable => variable.Name)))
            .Where(variable => variable.StartsWith("OTEL_", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_RESOURCE_ATTRIBUTES"], names);
        Assert.All(names, variable => Assert.True(IsInThePackages(variable), variable));
        Assert.False(IsInThePackages("OTEL_EXPORTER_OTLP_ENDPOIN_"));
    }

    // Constants of an assembly are UTF-16 in its file.
    private static bool IsInThePackages(string text) =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "OpenTelemetry*.dll").Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0);

    private static bool LetsThrough(V1NetworkPolicy policy, Uri collector) => (policy.Spec.Egress ?? []).Any(rule =>
        rule.Ports.Any(port => port.Port.Value == $"{collector.Port}")
        && rule.To.Any(peer => peer.NamespaceSelector?.MatchLabels["kubernetes.io/metadata.name"] == collector.Host.Split('.')[1] && peer.PodSelector?.MatchLabels["app.kubernetes.io/name"] == collector.Host.Split('.')[0]));

    // Kubernetes puts in what stands before; the rest stays as it is written.
    private static List<string> Unknown(IList<V1EnvVar> variables) =>
    [
        .. variables.SelectMany((variable, place) => Named().Matches(variable.Value ?? "").Select(match => match.Groups["name"].Value).Where(named => !variables.Take(place).Any(earlier => earlier.Name == named))),
    ];

    [GeneratedRegex("\\$\\((?<name>[A-Z_]+)\\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
