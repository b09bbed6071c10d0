using System.Globalization;

namespace Tests.EndToEnd.Releases;

/// <summary>A made-up study of sixty forms, of which one may refer to an item that is not there: it can be imported and published, and a CDMS rejects it.</summary>
internal static class LargeStudy
{
    public const string StudyOid = "ST.SIXTY";
    public const string Broken = "F.60";

    public static IReadOnlyList<string> FormOids { get; } = [.. Enumerable.Range(1, 60).Select(number => string.Create(CultureInfo.InvariantCulture, $"F.{number:00}"))];

    public static async Task<string> WriteAsync(string folder, bool isBroken)
    {
        var file = Path.Combine(folder, isBroken ? "broken.xml" : "whole.xml");
        await File.WriteAllTextAsync(file, Text(isBroken), TestContext.Current.CancellationToken);
        return file;
    }

    private static string Text(bool isBroken) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <ODM xmlns="http://www.cdisc.org/ns/odm/v1.3" FileType="Snapshot" FileOID="O.1" ODMVersion="1.3.2" CreationDateTime="2026-01-01T00:00:00">
          <Study OID="{StudyOid}">
            <GlobalVariables><StudyName>Sixty forms</StudyName><StudyDescription>D</StudyDescription><ProtocolName>P</ProtocolName></GlobalVariables>
            <MetaDataVersion OID="MDV.1" Name="1">
              <Protocol><StudyEventRef StudyEventOID="SE.1" OrderNumber="1" Mandatory="Yes"/></Protocol>
              <StudyEventDef OID="SE.1" Name="Screening" Repeating="No" Type="Scheduled">
                {string.Concat(FormOids.Select((form, index) => $"<FormRef FormOID=\"{form}\" OrderNumber=\"{index + 1}\" Mandatory=\"Yes\"/>"))}
              </StudyEventDef>
              {string.Concat(FormOids.Select(form => $"<FormDef OID=\"{form}\" Name=\"Form {form}\" Repeating=\"No\"><ItemGroupRef ItemGroupOID=\"{(form == Broken ? "IG.2" : "IG.1")}\" OrderNumber=\"1\" Mandatory=\"Yes\"/></FormDef>"))}
              <ItemGroupDef OID="IG.1" Name="Group" Repeating="No"><ItemRef ItemOID="I.1" OrderNumber="1" Mandatory="Yes"/></ItemGroupDef>
              <ItemGroupDef OID="IG.2" Name="Group 2" Repeating="No"><ItemRef ItemOID="{(isBroken ? "I.NOWHERE" : "I.1")}" OrderNumber="1" Mandatory="Yes"/></ItemGroupDef>
              <ItemDef OID="I.1" Name="Pulse" DataType="integer" Length="3"><Question><TranslatedText xml:lang="en">Pulse</TranslatedText></Question></ItemDef>
            </MetaDataVersion>
          </Study>
        </ODM>
        """;
}
