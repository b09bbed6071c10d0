using Forms.Odm.Xml;

namespace Forms.ClinicalData.Writing;

/// <summary>Writes what stands around data: our own records where ODM has their place, and what came from elsewhere as what it is.</summary>
internal sealed class RecordOutput(ClinicalXml output)
{
    /// <summary>ODM 1.3 has records before the data, ODM 2.0 behind them.</summary>
    public void Around(ClinicalNode node, Action writeData, string? measurementUnitOid = null)
    {
        if (output.Is20)
            writeData();
        Records(node);
        if (measurementUnitOid is not null)
            Reference("MeasurementUnitRef", "MeasurementUnitOID", measurementUnitOid);
        if (!output.Is20)
            writeData();
        Kept(node);
    }

    public void Reference(string element, string attribute, string oid)
    {
        output.Start(element);
        output.Attribute(attribute, oid);
        output.End();
    }

    private void Records(ClinicalNode node)
    {
        if (node.Audit is { } audit)
            Write(audit);
        if (node.Signatures is [var first, ..])
            Write(first);
    }

    private void Kept(ClinicalNode node)
    {
        if (node.Kept.Count == 0 && node.Signatures.Count < 2)
            return;
        // ODM has room for one signature.
        if (node.Signatures.Count > 1)
        {
            output.StartAside(AsideNames.Kept);
            foreach (var signature in node.Signatures.Skip(1))
                Write(signature);
            output.End();
        }
        if (node.Kept.Count == 0)
            return;
        output.StartAside(AsideNames.Provenance);
        foreach (var kept in node.Kept)
            output.Raw(kept.Xml);
        output.End();
    }

    private void Write(ClinicalAudit audit)
    {
        output.Start("AuditRecord");
        Reference("UserRef", "UserOID", audit.UserOid);
        Reference("LocationRef", "LocationOID", audit.LocationOid);
        output.Element("DateTimeStamp", HeadOutput.TimeOf(audit.At));
        if (audit.Reason is { } reason)
            output.Element("ReasonForChange", reason);
        output.End();
    }

    private void Write(ClinicalSignature signature)
    {
        output.Start("Signature");
        Reference("UserRef", "UserOID", signature.UserOid);
        Reference("LocationRef", "LocationOID", signature.LocationOid);
        Reference("SignatureRef", "SignatureOID", signature.SignatureDefOid);
        output.Element("DateTimeStamp", HeadOutput.TimeOf(signature.At));
        output.End();
    }
}
