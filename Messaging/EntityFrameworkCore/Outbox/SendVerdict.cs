namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What happens to a unit that was not sent to its end.</summary>
/// <param name="Due">When it may be claimed again.</param>
/// <param name="Attempts">How often its first message has failed by then.</param>
/// <param name="IsQuarantine">Whether that message goes to quarantine before.</param>
internal sealed record SendVerdict(DateTimeOffset Due, int Attempts, bool IsQuarantine = false);
