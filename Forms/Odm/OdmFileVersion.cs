namespace Forms.Odm;

/// <summary>The version of ODM that a file is written in.</summary>
public enum OdmFileVersion
{
    /// <summary>ODM 1.3.2: what most systems read.</summary>
    V132,

    /// <summary>ODM 2.0 (XML).</summary>
    V20,
}
