using Forms.Odm.Import;
using Forms.Odm.Xml;

namespace Forms.Odm.Parts;

/// <summary>What every part of one definition shares: whose it is, and where findings and references go.</summary>
internal sealed class PartContext(ReportBuilder report, string odmNamespace, OdmElement owner, List<Reference>? references)
{
    public ReportBuilder Report => report;

    public string OdmNamespace => odmNamespace;

    public string? OwnerOid { get; } = owner.Attribute("OID");

    public void Refer(string target, string oid, OdmElement place)
    {
        if (oid.Length > 0)
            references?.Add(new Reference(target, oid, owner.Name, OwnerOid, place.Line, place.Column));
    }
}
