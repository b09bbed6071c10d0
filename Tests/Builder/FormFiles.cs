using System.IO.Compression;
using System.Text;

namespace Tests.Builder;

/// <summary>Small files of forms that are not ODM, and how they are sent.</summary>
internal static class FormFiles
{
    public const string DictionaryHeader = "Variable / Field Name,Form Name,Field Type,Field Label,\"Choices, Calculations, OR Slider Labels\"\n";

    /// <summary>A REDCap data dictionary with two fields in each form.</summary>
    public static byte[] Dictionary(params string[] forms) =>
        Encoding.UTF8.GetBytes(DictionaryHeader + string.Concat(forms.Select(form => $"{form}_pulse,{form},text,Pulse,\n{form}_sex,{form},radio,Sex,\"1, M | 2, F\"\n")));

    /// <summary>An XForm of the form <c>xform-1</c> with one question.</summary>
    public static byte[] XForm(string label) => Encoding.UTF8.GetBytes(
        $"<html><head><title>X</title><model><instance><data id=\"xform-1\"><pulse/></data></instance></model></head><body><input ref=\"/data/pulse\"><label>{label}</label></input></body></html>");

    /// <summary>An XLSForm of the form <c>survey-1</c> with one question.</summary>
    public static byte[] Workbook(string label) => Pack(
        ("xl/workbook.xml", """<workbook xmlns:r="urn:r"><sheets><sheet name="survey" r:id="r1"/><sheet name="settings" r:id="r2"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships><Relationship Id="r1" Type="/worksheet" Target="1.xml"/><Relationship Id="r2" Type="/worksheet" Target="2.xml"/></Relationships>"""),
        ("xl/1.xml", $"<worksheet>{Row("type", "name", "label")}{Row("integer", "pulse", label)}</worksheet>"),
        ("xl/2.xml", $"<worksheet>{Row("form_id")}{Row("survey-1")}</worksheet>"));

    private static string Row(params string[] cells) => $"<row>{string.Concat(cells.Select(cell => $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>";

    private static byte[] Pack(params (string Path, string Xml)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, xml) in parts)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(xml));
            }
        }
        return file.ToArray();
    }

    public static Task<HttpResponseMessage> ImportFormsAsync(this HttpClient client, byte[] file, string query, string mediaType = "text/csv")
    {
        var content = new ByteArrayContent(file) { Headers = { ContentType = new(mediaType) } };
        return client.PostAsync($"/api/studies/import{query}", content, TestContext.Current.CancellationToken);
    }
}
