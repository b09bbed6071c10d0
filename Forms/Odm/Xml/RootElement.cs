using Forms.Odm.Import;

namespace Forms.Odm.Xml;

/// <summary>Decides by its root element whether a file is ODM of a version that is read.</summary>
internal static class RootElement
{
    /// <param name="root">The root.</param>
    /// <param name="doctypeVersion">The version that the file's DOCTYPE names; null where it has none.</param>
    /// <param name="report">Where findings go.</param>
    public static void Check(OdmElement root, string? doctypeVersion, ReportBuilder report)
    {
        var version = root.Attribute("ODMVersion") ?? doctypeVersion;
        report.OdmVersion = version;
        if (!string.Equals(root.Name, "ODM", StringComparison.Ordinal))
            throw Refusal.NotOdm(root.Name, root.Namespace, root.Line, root.Column);
        CheckNamespace(root, version, report);
        CheckVersion(root, version, report);
        TellVendorAttributes(root, report);
    }

    private static void CheckNamespace(OdmElement root, string? version, ReportBuilder report)
    {
        switch (root.Namespace)
        {
            case OdmNames.Namespace or OdmNames.Namespace20:
                break;
            case OdmNames.MistypedNamespace:
                report.Warn(ImportFindings.MistypedNamespace, root, null, $"The namespace is '{root.Namespace}', a mistyped '{OdmNames.Namespace}'; the file is read as ODM 1.3.");
                break;
            case "":
                // ODM before 1.2.1 had no namespace, so only the version tells 1.3 apart.
                if (IsVersion11(version))
                    break;
                if (!IsVersion13(version))
                    throw Refusal.Version(string.IsNullOrWhiteSpace(version) ? "without a namespace and without a version (before 1.2.1)" : version, root.Line, root.Column);
                report.Warn(ImportFindings.NoNamespace, root, null, $"The root has no namespace; by its ODMVersion the file is read as ODM 1.3. It should say xmlns=\"{OdmNames.Namespace}\".");
                break;
            default:
                throw OdmNames.VersionOf(root.Namespace) is { } other
                    ? Refusal.Version(other, root.Line, root.Column)
                    : Refusal.NotOdm(root.Name, root.Namespace, root.Line, root.Column);
        }
    }

    private static void CheckVersion(OdmElement root, string? version, ReportBuilder report)
    {
        var isKnown = root.Namespace switch
        {
            OdmNames.Namespace20 => version is null || version.StartsWith("2.0", StringComparison.Ordinal),
            "" => IsVersion13(version) || IsVersion11(version),
            _ => IsVersion13(version),
        };
        if (isKnown)
            return;
        if (OdmNames.IsOtherVersion(version) || root.Namespace is OdmNames.Namespace20)
            throw Refusal.Version(version!, root.Line, root.Column);
        report.Warn(ImportFindings.UnusualVersion, root, null, $"ODMVersion is {(version is null ? "missing" : $"'{version}'")}; by its namespace the file is read as ODM 1.3.");
    }

    private static void TellVendorAttributes(OdmElement root, ReportBuilder report)
    {
        foreach (var attribute in root.Attributes.Where(attribute => attribute.Namespace.Length > 0 && !attribute.Namespace.EndsWith("XMLSchema-instance", StringComparison.Ordinal)))
            report.Tell(FindingSeverity.Info, ImportFindings.NotImported, $"ODM/@{attribute.Prefix}:{attribute.Name}", root.Line, root.Column, _ => $"The attribute {attribute.Prefix}:{attribute.Name} of the whole file is not imported: it belongs to no study.");
    }

    private static bool IsVersion11(string? version) => version is "1.1" or "1.1.0";

    private static bool IsVersion13(string? version) => version is "1.3" or "1.3.0" or "1.3.1" or "1.3.2";
}
