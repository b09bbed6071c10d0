namespace Builder.Client;

/// <summary>Writes an OID as one segment of an address.</summary>
public static class Segment
{
    /// <summary>Escapes what a segment may not hold.</summary>
    public static string Of(string oid) => Uri.EscapeDataString(oid);
}
