namespace ServiceDefaults;

/// <summary>Writes OIDs into addresses.</summary>
public static class OidPath
{
    /// <summary>One path segment that <c>{…Oid}</c> and <c>{…Key}</c> route parameters read back unchanged, whatever the OID holds.</summary>
    public static string Segment(string oid) => Uri.EscapeDataString(oid);
}
