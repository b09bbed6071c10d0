using MassTransit.AmazonSqsTransport.Connection;
using MassTransit.Transports;

namespace MassTransit.AmazonSqsTransport.Send;

/// <summary>Chooses the message attributes of a message.</summary>
/// <remarks>
/// A message has room for ten, and SNS with raw delivery throws away what has more. First come what the transport needs, then the
/// sender's own headers by name, for subscriptions filter on them, then those of the core. All headers are in the envelope as well.
/// </remarks>
internal sealed class AttributeSelection(AllowTransportHeader? allow)
{
    private readonly Dictionary<string, string> _chosen = new(StringComparer.Ordinal);
    private readonly List<string> _left = [];

    public IReadOnlyDictionary<string, string> Attributes => _chosen;

    /// <summary>Headers for which there was no room.</summary>
    public IReadOnlyList<string> LeftInEnvelope => _left;

    /// <summary>Adds an attribute that the transport itself needs; nobody may refuse it.</summary>
    public void Require(string name, string text) => _chosen[name] = text;

    public void Add(string name, object? value)
    {
        if (_chosen.ContainsKey(name) || !AttributeText.TryFormat(value, out var text) || !AttributeText.IsName(name))
            return;
        if (allow is not null && !allow(new HeaderValue<string>(name, text)))
            return;
        if (_chosen.Count < OutgoingEntry.MaximumAttributes)
            _chosen[name] = text;
        else
            _left.Add(name);
    }

    /// <summary>Adds headers in a fixed order, so that the same message always has the same attributes.</summary>
    public void AddHeaders(IEnumerable<KeyValuePair<string, object>> headers)
    {
        foreach (var (name, value) in headers.Where(header => IsSent(header.Key)).OrderBy(header => IsOfCore(header.Key)).ThenBy(header => header.Key, StringComparer.Ordinal))
            Add(name, value);
    }

    private static bool IsOfCore(string name) => name.StartsWith(MessageHeaderNames.CorePrefix, StringComparison.Ordinal);

    // Of the fault headers two pass, host headers none: what the official transport sends.
    private static bool IsSent(string name) =>
        !name.StartsWith("MT-Host-", StringComparison.Ordinal) &&
        (!name.StartsWith("MT-Fault-", StringComparison.Ordinal) || name is MessageHeaders.FaultMessage or MessageHeaders.FaultInputAddress);
}
