namespace Forms.Odm;

/// <summary>The codes of <see cref="OdmRefusedException"/>.</summary>
public static class OdmRefusals
{
    /// <summary>The file holds nothing.</summary>
    public const string Empty = "file-empty";

    /// <summary>The file is larger than the limit.</summary>
    public const string TooLarge = "file-too-large";

    /// <summary>Elements are nested deeper than the limit.</summary>
    public const string TooDeep = "file-too-deep";

    /// <summary>The file does not begin as XML.</summary>
    public const string NotXml = "not-xml";

    /// <summary>The file begins as XML and breaks its rules later.</summary>
    public const string NotWellFormed = "not-well-formed";

    /// <summary>A JSON file says something at a path that ODM cannot say there, or says it twice.</summary>
    public const string JsonValue = "json-value-wrong";

    /// <summary>The file has a DTD, which could name outside files or expand without end.</summary>
    public const string DtdProhibited = "dtd-prohibited";

    /// <summary>The root element is not ODM, or stands in a foreign namespace.</summary>
    public const string NotOdm = "not-odm";

    /// <summary>The ODM version is none of 1.1, 1.3 and 2.0.</summary>
    public const string VersionNotSupported = "odm-version-not-supported";

    /// <summary>The file defines no form.</summary>
    public const string NoForms = "no-forms";

    /// <summary>Definitions are at fault; the report lists every one.</summary>
    public const string Invalid = "definitions-invalid";
}
