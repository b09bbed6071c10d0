using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Tests.Support;

namespace Tests.Deploy.Local;

public sealed class SampleStudyTests
{
    private static readonly XNamespace Odm = "http://www.cdisc.org/ns/odm/v1.3";
    private static readonly string File = RepositoryRoot.Combine("deploy/local/sample-study.xml");

    [Fact]
    public void Validate_AgainstTheSchemaOfOdm132_FindsNothing()
    {
        var schemas = new XmlSchemaSet { XmlResolver = new XmlUrlResolver() };
        // The signature schema brings a DTD with it, from its own folder.
        using var schema = XmlReader.Create(
            Corpus.Find("schemas/odm-1.3.2/ODM1-3-2.xsd"),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = new XmlUrlResolver() });
        schemas.Add(null, schema);
        List<string> faults = [];

        XDocument.Load(File).Validate(schemas, (_, fault) => faults.Add(fault.Message));

        Assert.Empty(faults);
    }

    [Fact]
    public void Texts_Everywhere_AreEnglishAndKorean()
    {
        var missing = XDocument.Load(File).Descendants(Odm + "TranslatedText")
            .GroupBy(text => text.Parent!)
            .Where(texts => !texts.Select(Language).Order(StringComparer.Ordinal).SequenceEqual(["en", "ko"]) || texts.Any(text => text.Value.Length == 0))
            .Select(texts => texts.Key.Parent!.Attribute("OID")?.Value);

        Assert.Empty(missing);
    }

    [Fact]
    public void Content_OfTheStudy_ShowsWhatFormsCanHold()
    {
        var study = XDocument.Load(File);

        Assert.InRange(study.Descendants(Odm + "FormDef").Count(), 7, 20);
        foreach (var kind in new[] { "StudyEventDef", "CodeList", "MeasurementUnit", "ConditionDef", "MethodDef" })
            Assert.NotEmpty(study.Descendants(Odm + kind));
        foreach (var strictness in new[] { "Soft", "Hard" })
            Assert.Contains(study.Descendants(Odm + "RangeCheck"), check => (string?)check.Attribute("SoftHard") == strictness);
    }

    private static string? Language(XElement text) => (string?)text.Attribute(XNamespace.Xml + "lang");
}
