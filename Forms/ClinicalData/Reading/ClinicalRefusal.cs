using Forms.Odm;

namespace Forms.ClinicalData.Reading;

/// <summary>Words the refusals of clinical data.</summary>
internal static class ClinicalRefusal
{
    private const string Split = "Split the file by subjects; each part can be imported by itself.";

    public static OdmRefusedException FileTooLarge(OdmRefusedException cause) => new(OdmRefusals.TooLarge, cause.Message, Split, cause);

    public static OdmRefusedException SubjectTooLarge(string what, int line, int column) =>
        new(ClinicalFindings.SubjectTooLarge, $"One SubjectData holds more than {what}.", "Split the subject into several SubjectData of one key, or check whether the file is broken.") { Line = line, Column = column };

    public static OdmRefusedException NoClinicalData(ImportReport report) =>
        new(ClinicalFindings.NoClinicalData, "The file holds no ClinicalData.", "Export the subjects with their data. Metadata alone is imported in the Builder.") { Report = report };
}
