namespace Tests.EndToEnd.Telemetry;

/// <summary>One line of what a service shows at <c>/metrics</c>.</summary>
/// <param name="Name">Name of the metric, with what its kind adds, as <c>_total</c>.</param>
/// <param name="Labels">Its labels.</param>
/// <param name="Value">Its value.</param>
internal sealed record Sample(string Name, IReadOnlyDictionary<string, string> Labels, double Value);
