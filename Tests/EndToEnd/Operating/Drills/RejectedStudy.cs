namespace Tests.EndToEnd.Operating.Drills;

/// <summary>A made-up study of one form, which may refer to an item that is not there: a CDMS rejects it then.</summary>
internal static class RejectedStudy
{
    public const string StudyOid = "DRILL-REJECTED";
    public const string FormOid = "F.1";

    /// <summary>Writes it as an ODM file, and gives its path.</summary>
    public static string Write(string folder, bool isBroken)
    {
        var file = Path.Combine(folder, isBroken ? "rejected.xml" : "corrected.xml");
        File.WriteAllText(file, $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" FileType="Snapshot" FileOID="O.1" ODMVersion="1.3.2" CreationDateTime="2026-01-01T00:00:00">
              <Study OID="{StudyOid}">
                <GlobalVariables><StudyName>One form</StudyName><StudyDescription>D</StudyDescription><ProtocolName>P</ProtocolName></GlobalVariables>
                <MetaDataVersion OID="MDV.1" Name="1">
                  <Protocol><StudyEventRef StudyEventOID="SE.1" OrderNumber="1" Mandatory="Yes"/></Protocol>
                  <StudyEventDef OID="SE.1" Name="Screening" Repeating="No" Type="Scheduled"><FormRef FormOID="{FormOid}" OrderNumber="1" Mandatory="Yes"/></StudyEventDef>
                  <FormDef OID="{FormOid}" Name="Form" Repeating="No"><ItemGroupRef ItemGroupOID="IG.1" OrderNumber="1" Mandatory="Yes"/></FormDef>
                  <ItemGroupDef OID="IG.1" Name="Group" Repeating="No"><ItemRef ItemOID="{(isBroken ? "I.NOWHERE" : "I.1")}" OrderNumber="1" Mandatory="Yes"/></ItemGroupDef>
                  <ItemDef OID="I.1" Name="Pulse" DataType="integer" Length="3"><Question><TranslatedText xml:lang="en">Pulse</TranslatedText></Question></ItemDef>
                </MetaDataVersion>
              </Study>
            </ODM>
            """);
        return file;
    }
}
