namespace Forms.Odm;

/// <summary>The codes of <see cref="OdmExportException"/>.</summary>
public static class OdmExportRefusals
{
    /// <summary>Forms of one study mean different things by one OID; one MetaDataVersion can hold one of them only.</summary>
    public const string DefinedTwice = "defined-twice";

    /// <summary>A text holds a character that XML has no way to write, or kept XML is not well-formed.</summary>
    public const string NotWritable = "not-writable";
}
