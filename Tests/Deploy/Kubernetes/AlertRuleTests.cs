using Tests.Support;

namespace Tests.Deploy.Kubernetes;

/// <summary>The component <c>alerts</c> has the rules of <c>deploy/observability/alerts.yaml</c>, whose metrics other tests hold against running services.</summary>
public sealed class AlertRuleTests
{
    private const string Rules = "deploy/observability/alerts.yaml", Component = "deploy/k8s/components/alerts/prometheus-rule.yaml";

    [Fact]
    public void Component_HasTheRules_OfTheFile()
    {
        var head = File.ReadLines(RepositoryRoot.Combine(Component)).TakeWhile(line => line != "spec:").Append("spec:");
        var rules = File.ReadLines(RepositoryRoot.Combine(Rules)).Where(line => !line.StartsWith('#')).Select(line => $"  {line}");

        Approved.Verify(Component, string.Join('\n', head.Concat(rules)));
    }

    [Fact]
    public async Task Rules_AsTheOperatorReadsThem_AreOneForEachAlert()
    {
        var rules = Assert.Single((await Overlay.BuildAsync("base/builder + alerts")).All<PrometheusRule>()).Spec.Groups.SelectMany(group => group.Rules).ToList();

        Assert.Equal(File.ReadLines(RepositoryRoot.Combine(Rules)).Count(line => line.Contains("- alert:", StringComparison.Ordinal)), rules.Count);
        Assert.All(rules, rule => Assert.True(rule is { Expr.Length: > 0, For.Length: > 0 } && rule.Labels.ContainsKey("severity") && rule.Annotations.ContainsKey("summary") && rule.Annotations["runbook"].StartsWith("docs/runbook.md#", StringComparison.Ordinal), rule.Alert));
    }
}
