namespace MassTransit.AmazonSqsTransport;

/// <summary>Takes scope and entity name from the path of an address.</summary>
internal static class AddressPath
{
    /// <summary>A host's path is its scope alone.</summary>
    public static string ScopeOfHost(Uri address)
    {
        var segments = Segments(address);
        return segments.Length == 0 ? "/" : segments[0];
    }

    /// <summary>A queue's path is its name, or scope and name.</summary>
    public static (string Scope, string Name) ScopeAndName(Uri address)
    {
        var segments = Segments(address);
        return segments.Length switch
        {
            1 => ("/", segments[0]),
            2 => (segments[0], segments[1]),
            _ => throw new ArgumentException($"The address names no queue or topic: {address}. It is amazonsqs://region/name or amazonsqs://region/scope/name.", nameof(address)),
        };
    }

    private static string[] Segments(Uri address) =>
        [.. address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
}
