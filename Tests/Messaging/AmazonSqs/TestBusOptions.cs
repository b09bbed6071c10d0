using Amazon.Runtime;
using MassTransit.Transports;
using Tests.Support;

namespace Tests.Messaging.AmazonSqs;

/// <summary>Where a test's bus runs and how it is tuned.</summary>
public sealed class TestBusOptions
{
    public string? ServiceUrl { get; set; }

    /// <summary>Prefix of the topics; null: none.</summary>
    public string? Scope { get; init; } = Names.Unique("s");

    public AllowTransportHeader? AllowTransportHeader { get; init; }

    /// <summary>Makes the HTTP clients, to look at what goes over them.</summary>
    public HttpClientFactory? HttpClients { get; init; }

    /// <summary>Short polls, so that a stop does not wait long.</summary>
    public Dictionary<string, string?> Configuration { get; init; } = new() { ["Messaging:AmazonSqs:ReceiveWaitSeconds"] = "1" };
}
