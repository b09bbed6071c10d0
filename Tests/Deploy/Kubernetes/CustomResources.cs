using k8s;
using k8s.Models;

namespace Tests.Deploy.Kubernetes;

/// <summary>The custom resources that the components use, as far as they use them. A field that is not here is an error, and so is a misspelt one.</summary>
/// <remarks>Written from the documentation of KEDA 2.14 (ScaledObject specification, TriggerAuthentication, AWS SQS Queue) and of the Prometheus operator (API reference, PodMonitor and PrometheusRule).</remarks>
internal static class CustomResources
{
    public static readonly Dictionary<string, Type> Types = new(StringComparer.Ordinal)
    {
        ["keda.sh/v1alpha1/ScaledObject"] = typeof(ScaledObject),
        ["keda.sh/v1alpha1/TriggerAuthentication"] = typeof(TriggerAuthentication),
        ["monitoring.coreos.com/v1/PodMonitor"] = typeof(PodMonitor),
        ["monitoring.coreos.com/v1/PrometheusRule"] = typeof(PrometheusRule),
    };
}

internal class CustomResource : IKubernetesObject<V1ObjectMeta>
{
    public string ApiVersion { get; set; } = "";
    public string Kind { get; set; } = "";
    public V1ObjectMeta Metadata { get; set; } = new();
}

internal sealed class ScaledObject : CustomResource
{
    public ScaledObjectSpec Spec { get; set; } = new();
}

internal sealed class ScaledObjectSpec
{
    public ScaleTarget ScaleTargetRef { get; set; } = new();
    public int? PollingInterval { get; set; }
    public int? CooldownPeriod { get; set; }
    public int? MinReplicaCount { get; set; }
    public int? MaxReplicaCount { get; set; }
    public List<ScaleTrigger> Triggers { get; set; } = [];
}

internal sealed class ScaleTarget
{
    public string? ApiVersion { get; set; }
    public string? Kind { get; set; }
    public string Name { get; set; } = "";
}

internal sealed class ScaleTrigger
{
    public string Type { get; set; } = "";
    public Dictionary<string, string> Metadata { get; set; } = [];
    public AuthenticationRef? AuthenticationRef { get; set; }
}

internal sealed class AuthenticationRef
{
    public string Name { get; set; } = "";
    public string? Kind { get; set; }
}

internal sealed class TriggerAuthentication : CustomResource
{
    public TriggerAuthenticationSpec Spec { get; set; } = new();
}

internal sealed class TriggerAuthenticationSpec
{
    public PodIdentity? PodIdentity { get; set; }
}

internal sealed class PodIdentity
{
    public string Provider { get; set; } = "";
    public string? IdentityOwner { get; set; }
}

internal sealed class PodMonitor : CustomResource
{
    public PodMonitorSpec Spec { get; set; } = new();
}

internal sealed class PodMonitorSpec
{
    public V1LabelSelector Selector { get; set; } = new();
    public string? JobLabel { get; set; }

    public List<string> PodTargetLabels { get; set; } = [];
    public List<PodMetricsEndpoint> PodMetricsEndpoints { get; set; } = [];
}

internal sealed class PodMetricsEndpoint
{
    public string Port { get; set; } = "";
    public string? Path { get; set; }
    public string? Interval { get; set; }
}

internal sealed class PrometheusRule : CustomResource
{
    public PrometheusRuleSpec Spec { get; set; } = new();
}

internal sealed class PrometheusRuleSpec
{
    public List<RuleGroup> Groups { get; set; } = [];
}

internal sealed class RuleGroup
{
    public string Name { get; set; } = "";
    public List<AlertRule> Rules { get; set; } = [];
}

internal sealed class AlertRule
{
    public string Alert { get; set; } = "";
    public string Expr { get; set; } = "";
    public string? For { get; set; }
    public Dictionary<string, string> Labels { get; set; } = [];
    public Dictionary<string, string> Annotations { get; set; } = [];
}
