namespace Forms.Importing;

/// <summary>What a file of forms is, by its content.</summary>
public enum FormFileKind
{
    /// <summary>CDISC ODM as XML, or 2.0 as JSON: it names its studies.</summary>
    Odm,

    /// <summary>A REDCap data dictionary: CSV.</summary>
    RedCapDictionary,

    /// <summary>An XLSForm: a workbook (.xlsx).</summary>
    XlsForm,

    /// <summary>An XForm: XHTML with a model.</summary>
    XForm,
}
