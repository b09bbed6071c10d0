using System.Text.RegularExpressions;

namespace Forms.Odm;

/// <summary>Names of ODM 1.3 and 2.0.</summary>
internal static partial class OdmNames
{
    public const string Namespace = "http://www.cdisc.org/ns/odm/v1.3";
    public const string Namespace20 = "http://www.cdisc.org/ns/odm/v2.0";
    public const string MistypedNamespace = "https://www.cdisc.org/ns/odm/v1.3";
    public const string LanguageAttribute = "xml:lang";
    public const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    private static readonly HashSet<string> ItemDataTypes = new(StringComparer.Ordinal)
    {
        "text", "integer", "float", "date", "time", "datetime", "string", "boolean", "double", "hexBinary", "base64Binary", "hexFloat", "base64Float",
        "partialDate", "partialTime", "partialDatetime", "durationDatetime", "intervalDatetime", "incompleteDatetime", "incompleteDate", "incompleteTime", "URI",
    };

    private static readonly HashSet<string> CodeListDataTypes = new(StringComparer.Ordinal) { "integer", "float", "text", "string" };

    /// <summary>Whether ODM 1.3 lists the data type for an ItemDef or a CodeList.</summary>
    public static bool IsListedDataType(string kind, string dataType) =>
        (string.Equals(kind, "CodeList", StringComparison.Ordinal) ? CodeListDataTypes : ItemDataTypes).Contains(dataType);

    /// <summary>The ODM version that a namespace stands for; null for a foreign one.</summary>
    public static string? VersionOf(string name)
    {
        var match = VersionedNamespace().Match(name);
        return match.Success ? match.Groups["version"].Value : null;
    }

    /// <summary>Whether ODMVersion names a version of ODM that is not 1.3.</summary>
    public static bool IsOtherVersion(string? version) => version is not null && OtherVersion().IsMatch(version);

    [GeneratedRegex(@"^(0|1\.[0-24-9]|[2-9])(\.\d+)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OtherVersion();

    [GeneratedRegex(@"^https?://www\.cdisc\.org/ns/odm/v(?<version>\d+\.\d+)/?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersionedNamespace();
}
