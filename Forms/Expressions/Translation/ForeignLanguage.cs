namespace Forms.Expressions;

/// <summary>Languages that can be translated into that of study forms.</summary>
public enum ForeignLanguage
{
    /// <summary>Branching logic and calculations of REDCap.</summary>
    RedCap,

    /// <summary>FormalExpressions with the context OpenEDC.</summary>
    OpenEdc,

    /// <summary>FormalExpressions with the context XPath over ClinicalData, and relevant, constraint and calculate of XForms: a part of XPath 1.0.</summary>
    XPath,
}
