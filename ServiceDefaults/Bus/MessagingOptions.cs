using Microsoft.Extensions.Configuration;

namespace ServiceDefaults;

/// <summary>How a service takes part in the bus.</summary>
public sealed class MessagingOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Messaging";

    /// <summary><c>AmazonSqs</c> (default); <c>InMemory</c> serves tests of one process and loses everything at its end.</summary>
    public BusTransport Transport { get; set; }

    /// <summary>When a failed message is tried again.</summary>
    public FailurePolicyOptions FailurePolicy { get; set; } = new();

    internal static MessagingOptions From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<MessagingOptions>() ?? new MessagingOptions();
}
