using Forms.Odm.Xml;

namespace Forms.Odm.Export;

/// <summary>Prefixes for the namespaces of attributes beyond ODM; the root declares them all.</summary>
internal sealed class VendorPrefixes
{
    // By these names people know the namespaces; any other is ns1, ns2 ….
    private static readonly (string Part, string Prefix)[] KnownPrefixes =
    [
        (AsideNames.Namespace, AsideNames.Prefix),
        ("://www.openclinica.org/ns/odm_ext", "OpenClinica"),
        ("://www.openclinica.org/ns/rules", "OpenClinicaRules"),
        ("://projectredcap.org", "redcap"),
        ("://www.w3.org/2001/XMLSchema-instance", "xsi"),
        ("://www.w3.org/1999/xlink", "xlink"),
    ];

    private readonly Dictionary<string, string> _prefixes = new(StringComparer.Ordinal);

    /// <summary>Namespace and prefix, in the order in which they were first needed.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => _prefixes;

    public string Of(string name)
    {
        if (_prefixes.TryGetValue(name, out var prefix))
            return prefix;
        prefix = KnownPrefixes.FirstOrDefault(known => name.Contains(known.Part, StringComparison.Ordinal)).Prefix;
        if (prefix is null || _prefixes.ContainsValue(prefix))
            prefix = "ns" + (_prefixes.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        _prefixes.Add(name, prefix);
        return prefix;
    }
}
