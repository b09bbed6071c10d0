using System.Xml;
using Forms.Importing;
using Forms.Odm;

namespace Forms.XForms;

/// <summary>Words the refusals of XForms once.</summary>
internal static class XFormRefusals
{
    public static FileRefusedException TooLarge(int limit) => new(FileRefusals.TooLarge, $"The file is larger than {limit} bytes.", "Split the form.");

    public static FileRefusedException TooManyElements(int limit, int line) => new(FileRefusals.TooLarge, $"The file has more than {limit} elements.", "Split the form.") { Line = line };

    public static FileRefusedException TooDeep(int limit, int line, int column) => new(OdmRefusals.TooDeep, $"Elements are nested deeper than {limit}.", "Send an XForm; none nests so deep.") { Line = line, Column = column };

    public static FileRefusedException NoForm(string what, int line, int column) => new(FileRefusals.NotXForm, $"The file is no XForm: {what}.", "Send an XForm as ODK makes it, or an ODM file.") { Line = line, Column = column };

    // XmlException tells its kind by words alone; they are English everywhere.
    public static FileRefusedException Broken(XmlException fault) => fault.Message.Contains("DTD", StringComparison.Ordinal)
        ? new(OdmRefusals.DtdProhibited, "The file has a document type declaration (DTD). It could name files outside or expand without end, so none is read.", "Take the <!DOCTYPE …> out of the file.", fault) { Line = Known(fault.LineNumber), Column = Known(fault.LinePosition) }
        : new(OdmRefusals.NotWellFormed, $"The XML is not well-formed: {fault.Message}", "Correct the file at this line and column, or export it again.", fault) { Line = Known(fault.LineNumber), Column = Known(fault.LinePosition) };

    private static int? Known(int place) => place > 0 ? place : null;
}
