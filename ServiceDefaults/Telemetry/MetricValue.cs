namespace ServiceDefaults;

/// <summary>One value of a gauge.</summary>
/// <param name="Name">Name of the gauge, words joined by dots: <c>outbox.messages</c>. Prometheus shows it with underscores and its unit.</param>
/// <param name="Unit">UCUM unit: <c>s</c>, or in braces what is counted: <c>{message}</c>.</param>
/// <param name="Description">What it is, in a sentence.</param>
/// <param name="Value">The value.</param>
/// <param name="Tags">Labels; never what a subject or a person entered.</param>
public sealed record MetricValue(string Name, string Unit, string Description, double Value, params (string Name, string Value)[] Tags);
