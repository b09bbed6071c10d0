using System.Diagnostics;
using MassTransit.AmazonSqsTransport;

namespace MassTransit;

/// <summary>The address of a host: <c>amazonsqs://{region}/</c> or <c>amazonsqs://{region}/{scope}</c>.</summary>
[DebuggerDisplay("{DebuggerDisplay}")]
public readonly struct AmazonSqsHostAddress
{
    /// <summary>The scheme of all addresses of this transport.</summary>
    public const string AmazonSqsScheme = "amazonsqs";

    /// <summary>The scheme.</summary>
    public string Scheme { get; }

    /// <summary>The AWS region.</summary>
    public string Host { get; }

    /// <summary>The scope; <c>/</c> when there is none.</summary>
    public string Scope { get; }

    /// <summary>Reads an address of a host, or of a queue or topic on it.</summary>
    /// <param name="address">The address; its scheme is <c>amazonsqs</c>.</param>
    /// <exception cref="ArgumentException">The scheme is another.</exception>
    public AmazonSqsHostAddress(Uri address)
    {
        if (!address.IsAbsoluteUri || !address.Scheme.Equals(AmazonSqsScheme, StringComparison.OrdinalIgnoreCase))
            throw new ArgumentException($"The address scheme is not supported: {address}. A host is {AmazonSqsScheme}://region/.", nameof(address));
        Scheme = AmazonSqsScheme;
        Host = address.Host;
        Scope = AddressPath.ScopeOfHost(address);
    }

    /// <summary>Composes an address.</summary>
    /// <param name="host">The AWS region.</param>
    /// <param name="scope">The scope; null, empty or <c>/</c> for none.</param>
    public AmazonSqsHostAddress(string host, string? scope)
    {
        Scheme = AmazonSqsScheme;
        Host = host;
        Scope = string.IsNullOrWhiteSpace(scope) ? "/" : scope.Trim('/') is { Length: > 0 } name ? name : "/";
    }

    private Uri DebuggerDisplay => this;

    /// <summary>The address as a URI.</summary>
    /// <param name="address">The address.</param>
    public static implicit operator Uri(in AmazonSqsHostAddress address) =>
        new($"{address.Scheme}://{address.Host}{(address.Scope == "/" ? "/" : "/" + Uri.EscapeDataString(address.Scope))}");

    /// <summary>The address as a URI.</summary>
    /// <returns>The URI.</returns>
    public Uri ToUri() => this;
}
