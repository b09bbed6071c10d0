using System.Text;
using Forms.Odm;
using FsCheck;
using FsCheck.Fluent;

namespace Tests.Forms.ClinicalData;

/// <summary>Whatever is sent, the reader gives subjects with a report, or a refusal that says what and where; nothing else ever.</summary>
public sealed class ClinicalReaderProperties
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    private static readonly string[] Pieces =
    [
        "<StudyEventData StudyEventOID=\"SE\">", "</StudyEventData>", "<FormData FormOID=\"F\" FormRepeatKey=\"1\">", "</FormData>", "<ItemGroupData ItemGroupOID=\"\">", "</ItemGroupData>", "<ItemDataInteger ItemOID=\"I\">7</ItemDataInteger>",
        "<ItemData ItemOID=\"I\" IsNull=\"Yes\"/>", "<ItemData ItemOID=\"I\"><Value>1</Value><Value>2</Value></ItemData>", "text", "&lt;", "&x;", "<![CDATA[<a>]]>", "<!-- c -->", "<?p i?>", "<AuditRecord/>", "<a:b/>", "\u0001",
        "<sf:unplaced xmlns:sf=\"urn:study-forms:odm-aside:1\" StudyEventOID=\"SE\" FormOID=\"F\" ItemGroupOID=\"IG\" ItemOID=\"I\" ValueBase64=\"=\"/>", "<sf:provenance xmlns:sf=\"urn:study-forms:odm-aside:1\"><Annotation/></sf:provenance>", "<SubjectData/>",
    ];

    [Fact]
    public void Read_OfAnyMutatedFile_GivesAReportOrARefusal() => Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        var content = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        var bytes = Encoding.UTF8.GetBytes(ClinicalText.Odm($"<SubjectData SubjectKey=\"S\">{content}</SubjectData>", random.Next(2) == 0 ? "1.3.2" : "2.0"));
        for (var count = random.Next(4); count > 0; count--)
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return IsAnswered(bytes[..(random.Next(4) == 0 ? random.Next(bytes.Length) : bytes.Length)]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Read_OfAnyBytes_GivesAReportOrARefusal() => Prop.ForAll<byte[]>(bytes => IsAnswered(bytes ?? [])).QuickCheckThrowOnFailure();

    private static bool IsAnswered(byte[] bytes)
    {
        try
        {
            var (subjects, report) = ClinicalText.ReadAsync(new MemoryStream(bytes)).GetAwaiter().GetResult();
            return report.Counts.GetValueOrDefault("SubjectData") == subjects.Count;
        }
        catch (OdmRefusedException refused)
        {
            return refused.Code.Length > 0 && refused.Remedy.Length > 0;
        }
    }
}
