using System.Text;
using Forms;
using Forms.Odm;

namespace Tests.Forms.Odm;

/// <summary>Small ODM files, and how to read them.</summary>
internal static class OdmText
{
    public const string Form = """<FormDef OID="F" Name="Form" Repeating="No"><ItemGroupRef ItemGroupOID="IG" Mandatory="Yes" OrderNumber="1"/></FormDef>""";
    public const string Group = """<ItemGroupDef OID="IG" Name="Group" Repeating="No"><ItemRef ItemOID="I" Mandatory="Yes" OrderNumber="1"/></ItemGroupDef>""";
    public const string Item = """<ItemDef OID="I" Name="Item" DataType="text"/>""";

    /// <summary>A file with these studies.</summary>
    public static string File(string studies, string attributes = """xmlns="http://www.cdisc.org/ns/odm/v1.3" ODMVersion="1.3.2" """) =>
        $"""<?xml version="1.0"?>{"\n"}<ODM {attributes} xmlns:v="urn:vendor">{studies}</ODM>""";

    /// <summary>A study with one MetaDataVersion.</summary>
    public static string Study(string definitions, string oid = "S", string version = "M", string basics = "") =>
        $"""<Study OID="{oid}"><GlobalVariables><StudyName>n</StudyName><StudyDescription>d</StudyDescription><ProtocolName>p</ProtocolName></GlobalVariables>{basics}{Version(definitions, version)}</Study>""";

    public static string Version(string definitions, string oid) => $"""<MetaDataVersion OID="{oid}" Name="v">{definitions}</MetaDataVersion>""";

    /// <summary>A whole file of one form, with more definitions; parts may be replaced.</summary>
    public static string Whole(string more = "", string form = Form, string group = Group, string item = Item, string basics = "") =>
        File(Study(form + group + item + more, basics: basics));

    public static Task<OdmImport> ReadAsync(string xml, OdmReaderOptions? options = null) => ReadAsync(Encoding.UTF8.GetBytes(xml), options);

    public static Task<OdmImport> ReadAsync(byte[] bytes, OdmReaderOptions? options = null) =>
        OdmReader.ReadAsync(new MemoryStream(bytes), options ?? OdmReaderOptions.Default, TestContext.Current.CancellationToken);

    public static async Task<FormDefinition> ReadFormAsync(string xml) =>
        (await ReadAsync(xml)).Studies.SelectMany(study => study.Forms).First();

    public static Task<OdmRefusedException> RefuseAsync(string xml, OdmReaderOptions? options = null) => RefuseAsync(Encoding.UTF8.GetBytes(xml), options);

    public static Task<OdmRefusedException> RefuseAsync(byte[] bytes, OdmReaderOptions? options = null) =>
        Assert.ThrowsAsync<OdmRefusedException>(() => ReadAsync(bytes, options));

    public static IEnumerable<ImportFinding> Of(this ImportReport report, string code) =>
        report.Findings.Where(finding => string.Equals(finding.Code, code, StringComparison.Ordinal));
}
