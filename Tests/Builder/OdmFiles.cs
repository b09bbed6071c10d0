namespace Tests.Builder;

/// <summary>Small ODM files made in the test.</summary>
internal static class OdmFiles
{
    /// <summary>OIDs as real studies have them: blanks, dots, slashes, per cent signs.</summary>
    public const string AwkwardStudy = "ST/1 a.b%2Fc", AwkwardForm = "F. A/B %41ü";

    public static string Study(string studyOid = "S.1", string question = "Pulse", params string[] formOids) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" FileType="Snapshot" FileOID="O.1" ODMVersion="1.3.2" CreationDateTime="2026-01-01T00:00:00">
          <Study OID="{studyOid}">
            <GlobalVariables><StudyName>Study</StudyName><StudyDescription>D</StudyDescription><ProtocolName>P</ProtocolName></GlobalVariables>
            <MetaDataVersion OID="MDV.1" Name="1">
              <Protocol><StudyEventRef StudyEventOID="SE.1" OrderNumber="1" Mandatory="Yes"/></Protocol>
              <StudyEventDef OID="SE.1" Name="Screening" Repeating="No" Type="Scheduled">
                {string.Concat(Forms(formOids).Select((form, index) => $"<FormRef FormOID=\"{form}\" OrderNumber=\"{index + 1}\" Mandatory=\"Yes\"/>"))}
              </StudyEventDef>
              {string.Concat(Forms(formOids).Select(form => $"<FormDef OID=\"{form}\" Name=\"Form {form}\" Repeating=\"No\"><ItemGroupRef ItemGroupOID=\"IG.1\" OrderNumber=\"1\" Mandatory=\"Yes\"/></FormDef>"))}
              <ItemGroupDef OID="IG.1" Name="Group" Repeating="No"><ItemRef ItemOID="I.1" OrderNumber="1" Mandatory="Yes"/></ItemGroupDef>
              <ItemDef OID="I.1" Name="Pulse" DataType="integer" Length="3"><Question><TranslatedText xml:lang="en">{question}</TranslatedText></Question></ItemDef>
            </MetaDataVersion>
          </Study>
        </ODM>
        """;

    private static string[] Forms(string[] formOids) => formOids.Length == 0 ? ["F.1"] : formOids;
}
