namespace Forms.Odm;

/// <summary>Words every refusal once.</summary>
internal static class Refusal
{
    public static OdmRefusedException Empty() => new(
        OdmRefusals.Empty, "The file is empty.", "Send an ODM XML file (1.1, 1.3 or 2.0).");

    public static OdmRefusedException TooLarge(string message) => new(
        OdmRefusals.TooLarge, message, "Export the metadata without clinical data, or split the file by study.");

    public static OdmRefusedException TooDeep(int maxDepth, int line, int column) => new(
        OdmRefusals.TooDeep, $"Elements are nested deeper than {maxDepth}.", "Send an ODM 1.3 file; none nests so deep.")
    { Line = Known(line), Column = Known(column) };

    public static OdmRefusedException NotXml(Exception cause) => new(
        OdmRefusals.NotXml, "The file is not XML.", "Send an ODM XML file (1.1, 1.3 or 2.0).", cause) { Line = 1, Column = 1 };

    public static OdmRefusedException NotWellFormed(string message, int line, int column, Exception cause) => new(
        OdmRefusals.NotWellFormed, $"The XML is not well-formed: {message}", "Correct the file at this line and column, or export it again.", cause)
    { Line = Known(line), Column = Known(column) };

    public static OdmRefusedException NotJson(string message, int line, int column, Exception cause) => new(
        OdmRefusals.NotWellFormed, $"The JSON is not well-formed: {message}", "Correct the file at this line and column, in UTF-8, or export it again.", cause)
    { Line = line, Column = column };

    public static OdmRefusedException JsonValue(string path, string what, int line, int column) => new(
        OdmRefusals.JsonValue, $"{path} {what}.", "Correct the value at this path; docs/odm-import.md says how ODM 2.0 is written as JSON.")
    { Line = line, Column = column };

    public static OdmRefusedException Dtd(int line, int column, Exception cause) => new(
        OdmRefusals.DtdProhibited, "The file has a document type declaration (DTD). It could name files outside or expand without end, so none is read.",
        "Take the <!DOCTYPE …> out of the file; ODM 1.3 needs none.", cause)
    { Line = Known(line), Column = Known(column) };

    public static OdmRefusedException NotOdm(string rootName, string rootNamespace, int line, int column) => new(
        OdmRefusals.NotOdm, $"The root element is '{rootName}' in namespace '{rootNamespace}', not ODM in '{OdmNames.Namespace}'.",
        "Send an ODM 1.3 file.")
    { Line = Known(line), Column = Known(column) };

    public static OdmRefusedException NotOdmJson(string path, int line, int column) => new(
        OdmRefusals.NotOdm, $"The object {path} has no ODMVersion, so the file is not ODM in JSON.", "Send ODM 2.0: its root object, or the member ODM of it, says \"ODMVersion\": \"2.0\".")
    { Line = line, Column = column };

    public static OdmRefusedException Version(string version, int? line, int? column) => new(
        OdmRefusals.VersionNotSupported, $"This is ODM {version}, which is not read; ODM 1.1, 1.3.0 to 1.3.2 and 2.0 are.",
        "Export the study as ODM 1.3 or 2.0.")
    { Line = Known(line), Column = Known(column) };

    public static OdmRefusedException NoForms(ImportReport report)
    {
        var held = report.Counts
            .Where(count => count.Key is "ClinicalData" or "CodeList" or "ItemDef" or "ReferenceData" or "AdminData")
            .Select(count => $"{count.Value} {count.Key}");
        var contents = string.Join(", ", held);
        return new(OdmRefusals.NoForms, $"The file defines no form (FormDef). It holds {(contents.Length == 0 ? "no definition at all" : contents)}.",
            "Export the study's metadata; clinical data or code lists alone define no form.")
        { Report = report };
    }

    public static OdmRefusedException Invalid(ImportReport report)
    {
        var errors = report.Findings.Where(finding => finding.Severity == FindingSeverity.Error).ToList();
        var first = errors[0];
        var message = errors.Count == 1 ? first.Text : $"{first.Text} This is the first of {errors.Sum(error => error.Count)} errors; the report lists them.";
        return new(OdmRefusals.Invalid, message, "Correct what the report lists as errors and import the file again.")
        { Line = first.Line, Column = first.Column, Oid = first.Oid, Report = report };
    }

    // The XML reader gives 0 where it does not know the place.
    private static int? Known(int? place) => place > 0 ? place : null;
}
