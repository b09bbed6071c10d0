using System.Diagnostics;
using MassTransit.AmazonSqsTransport;

namespace MassTransit;

/// <summary>The address of a queue or a topic.</summary>
/// <remarks>Full form <c>amazonsqs://{region}/[{scope}/]{name}?durable=false&amp;autodelete=true&amp;type=topic</c>; short forms <c>queue:name</c> and <c>topic:name</c>.</remarks>
[DebuggerDisplay("{DebuggerDisplay}")]
public readonly struct AmazonSqsEndpointAddress
{
    private const string FifoSuffix = ".fifo";

    /// <summary>The scheme.</summary>
    public string Scheme { get; }

    /// <summary>The AWS region.</summary>
    public string Host { get; }

    /// <summary>The scope; <c>/</c> when there is none.</summary>
    public string Scope { get; }

    /// <summary>The name of the queue or topic.</summary>
    public string Name { get; }

    /// <summary>True when it is deleted with its bus.</summary>
    public bool AutoDelete { get; }

    /// <summary>False for what belongs to a temporary endpoint.</summary>
    public bool Durable { get; }

    /// <summary>Whether it is a queue or a topic.</summary>
    public AddressType Type { get; }

    /// <summary>What an address names.</summary>
    public enum AddressType
    {
        /// <summary>An SQS queue.</summary>
        Queue = 0,

        /// <summary>An SNS topic.</summary>
        Topic = 1,
    }

    /// <summary>Reads an address.</summary>
    /// <param name="hostAddress">The host that short forms are completed by.</param>
    /// <param name="address">A full address, <c>queue:name</c> or <c>topic:name</c>.</param>
    /// <exception cref="ArgumentException">The scheme is another.</exception>
    public AmazonSqsEndpointAddress(Uri hostAddress, Uri address)
    {
        Scheme = AmazonSqsHostAddress.AmazonSqsScheme;
        var query = AddressQuery.Read(address);
        (Durable, AutoDelete, Type) = (query.Durable, query.AutoDelete, query.Type);
        var host = new AmazonSqsHostAddress(hostAddress);
        switch (address.Scheme.ToUpperInvariant())
        {
            case "AMAZONSQS":
                Host = address.Host;
                (Scope, Name) = AddressPath.ScopeAndName(address);
                break;
            case "QUEUE":
                (Host, Scope, Name) = (host.Host, host.Scope, address.AbsolutePath);
                break;
            case "TOPIC":
                (Host, Scope, Type) = (host.Host, "/", AddressType.Topic);
                Name = host.Scope == "/" ? address.AbsolutePath : ScopedTopicName(host.Scope, address.AbsolutePath);
                break;
            default:
                throw new ArgumentException($"The address scheme is not supported: {address}. Use amazonsqs://, queue: or topic:.", nameof(address));
        }
        AmazonSqsNames.ThrowIfInvalid(Name, Type);
    }

    /// <summary>Composes an address.</summary>
    /// <param name="hostAddress">The host.</param>
    /// <param name="name">The name of the queue or topic.</param>
    /// <param name="durable">False for what belongs to a temporary endpoint.</param>
    /// <param name="autoDelete">True when it is deleted with its bus.</param>
    /// <param name="type">Whether it is a queue or a topic; a topic's address never has a scope segment.</param>
    public AmazonSqsEndpointAddress(Uri hostAddress, string name, bool durable = true, bool autoDelete = false,
        AddressType type = AddressType.Queue)
    {
        var host = new AmazonSqsHostAddress(hostAddress);
        AmazonSqsNames.ThrowIfInvalid(name, type);
        (Scheme, Host) = (host.Scheme, host.Host);
        (Scope, Name) = (type == AddressType.Topic ? "/" : host.Scope, name);
        (Durable, AutoDelete, Type) = (durable, autoDelete, type);
    }

    /// <summary>The short form of a topic's address.</summary>
    public Uri TopicAddress => new($"topic:{Name}{AddressQuery.Write(Durable, AutoDelete, AddressType.Queue)}");

    private Uri DebuggerDisplay => this;

    /// <summary>Tells whether a queue or topic is first-in-first-out.</summary>
    /// <param name="name">The name of a queue or topic.</param>
    /// <returns>True when it ends in <c>.fifo</c>, in any case.</returns>
    public static bool IsFifo(string name) => name.EndsWith(FifoSuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The address as a URI, in full form.</summary>
    /// <param name="address">The address.</param>
    public static implicit operator Uri(in AmazonSqsEndpointAddress address)
    {
        var scope = address.Scope == "/" ? "" : "/" + Uri.EscapeDataString(address.Scope);
        return new($"{address.Scheme}://{address.Host}{scope}/{address.Name}{AddressQuery.Write(address.Durable, address.AutoDelete, address.Type)}");
    }

    /// <summary>The address as a URI, in full form.</summary>
    /// <returns>The URI.</returns>
    public Uri ToUri() => this;

    internal static string ScopedTopicName(string scope, string topic) => $"{scope}_{topic}";
}
