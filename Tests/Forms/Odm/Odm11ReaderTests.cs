using Forms.Odm;

namespace Tests.Forms.Odm;

public sealed class Odm11ReaderTests
{
    private const string Doctype = """<!DOCTYPE ODM SYSTEM "odm1-1-0.dtd">""";

    private static readonly string Root = OdmText.Whole("""<Presentation OID=""/>""").Replace(""" xmlns="http://www.cdisc.org/ns/odm/v1.3" ODMVersion="1.3.2" """, "", StringComparison.Ordinal)
        .Replace("""<?xml version="1.0"?>""", "", StringComparison.Ordinal).Replace("<ODMxmlns", "<ODM xmlns", StringComparison.Ordinal);

    [Fact]
    public async Task Read_OfFileThatNamesTheDtdOf11_ReadsItWithoutTheDtd()
    {
        var import = await OdmText.ReadAsync(Doctype + Root);

        Assert.Equal(("1.1", "F"), (import.Report.OdmVersion, Assert.Single(import.Studies[0].Forms).FormDef.Oid));
        Assert.Equal("Presentation", Assert.Single(import.Studies[0].MetaDataVersionVendor.Elements).Name);
    }

    [Fact]
    public async Task Read_OfEntity_IsRefused() =>
        Assert.Equal(OdmRefusals.NotWellFormed, (await OdmText.RefuseAsync(Doctype + Root.Replace("<StudyName>n", "<StudyName>&x;", StringComparison.Ordinal))).Code);

    [Fact]
    public async Task Read_OfDtdInTheFile_IsRefused() =>
        Assert.Equal(OdmRefusals.DtdProhibited, (await OdmText.RefuseAsync("""<!DOCTYPE ODM SYSTEM "odm1-1-0.dtd" [<!ENTITY x "y">]>""" + Root)).Code);

    [Fact]
    public async Task Read_OfDtdBehindACommentThatLooksLikeThatOf11_ReadsNoEntity() =>
        Assert.Equal(OdmRefusals.NotWellFormed, (await OdmText.RefuseAsync($"""<!--{Doctype}--><!DOCTYPE ODM [<!ENTITY x "y">]>""" + Root.Replace("<StudyName>n", "<StudyName>&x;", StringComparison.Ordinal))).Code);

    [Fact]
    public async Task Read_OfNeitherNamespaceNorDtd_IsRefused() =>
        Assert.Equal(OdmRefusals.VersionNotSupported, (await OdmText.RefuseAsync(Root)).Code);
}
