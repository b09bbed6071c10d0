using ServiceDefaults;

namespace Security.Signatures;

/// <summary>Addresses of the page of signatures, for links.</summary>
public static class SignaturePaths
{
    internal const string StyleSheet = "/assets/signatures.css";

    /// <summary>The page that shows the signatures of a record and takes new ones. Type and key stand in the query, where an OID may hold whatever it likes.</summary>
    public static string Page(string studyOid, string type, string key) =>
        $"/signatures/{OidPath.Segment(studyOid)}?type={Uri.EscapeDataString(type)}&key={Uri.EscapeDataString(key)}";

    /// <summary>Where an account of the identity provider gives its credentials again, and comes back with the ceremony that it began.</summary>
    internal static string Reauthentication(string page, string ceremony) =>
        $"/account/external?prompt=login&returnUrl={Uri.EscapeDataString($"{page}&ceremony={Uri.EscapeDataString(ceremony)}")}";
}
