using Forms.Odm;

namespace Builder.Service.Features.Studies.Export;

/// <summary>How an ODM file is written.</summary>
/// <param name="Version">Version of ODM.</param>
/// <param name="IsJson">As JSON; else as XML.</param>
internal sealed record OdmFormat(OdmFileVersion Version, bool IsJson)
{
    /// <summary>As it stands in names of files.</summary>
    public string VersionName => Version == OdmFileVersion.V20 ? "2.0" : "1.3.2";

    public string Extension => IsJson ? "json" : "xml";

    public string MediaType => $"application/{Extension}";
}
