namespace Security.Authentication.Issuers;

/// <summary>Checks the address of an issuer.</summary>
internal static class IssuerAddress
{
    /// <summary>Plain HTTP is for a provider on the same machine, as in tests: on any other way, whoever listens could hand out keys of his own.</summary>
    public static IEnumerable<string> FindFaults(string authority, bool requireHttps, string section)
    {
        if (!Uri.TryCreate(authority, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            yield return $"{section}:Authority is '{authority}'. Set it to the issuer's address, such as https://login.example.org/realms/trials.";
        else if (requireHttps && address.Scheme != Uri.UriSchemeHttps)
            yield return $"{section}:Authority is '{authority}'. Set it to an https address; for one on loopback alone, {section}:RequireHttps may be false.";
        else if (!requireHttps && !address.IsLoopback)
            yield return $"{section}:RequireHttps is false, and Authority '{authority}' is not on loopback. Remove RequireHttps: keys that come over plain HTTP could be anybody's.";
    }
}
