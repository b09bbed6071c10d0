using System.Net;
using System.Xml.Linq;
using Tests.Support;

namespace Tests.Builder.Studies;

/// <summary>The log never shows what subjects entered, nor the texts of forms, however much it tells and however the import ends.</summary>
public sealed class ImportLogTests
{
    private const string EndOfFile = "</ODM>";

    [Fact]
    public async Task Import_OfAnExportWithClinicalData_LogsNoValueSubjectOrText()
    {
        await using var builder = await LoggedBuilder.StartAsync();
        var file = ApiCalls.Odm("odm13/openclinica-juno-full-extract.xml");
        foreach (var (what, value) in Entered(XDocument.Load(file)).Where(entered => IsTelling(entered.Value)))
            builder.Secrets.Keep(what, value);
        using var client = builder.Host.CreateClient();

        await (await client.ImportAsync(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))).JsonAsync(HttpStatusCode.OK);

        builder.Secrets.Keep("token", ApiClient.Token);
        builder.KeepsSecrets("imported with");
    }

    [Fact]
    public async Task Import_OfValuesAndTexts_LogsNeither()
    {
        await using var builder = await LoggedBuilder.StartAsync();
        using var client = builder.Host.CreateClient();

        await (await client.ImportAsync(WithClinicalData(builder.Secrets))).JsonAsync(HttpStatusCode.OK);

        builder.KeepsSecrets("imported with");
    }

    [Theory]
    [InlineData("definitions-invalid", """<ItemDef OID="I.1" """, """<ItemDef OID="" Name="x" DataType="text"/><ItemDef OID="I.1" """)]
    [InlineData("not-well-formed", EndOfFile, "</MDO>")]
    [InlineData("not-well-formed", "</ItemGroupData>", "&nbsp;</ItemGroupData>")]
    [InlineData("not-well-formed", "<ItemData ", "<ItemData Value='twice' ")]
    [InlineData("dtd-prohibited", "<ODM ", "<!DOCTYPE ODM><ODM ")]
    [InlineData("odm-version-not-supported", "ODMVersion=\"1.3.2\"", "ODMVersion=\"2.0\"")]
    public async Task Import_ThatIsRefused_LogsNoValueSubjectOrText(string code, string sound, string broken)
    {
        await using var builder = await LoggedBuilder.StartAsync();
        using var client = builder.Host.CreateClient();
        var file = WithClinicalData(builder.Secrets);

        await (await client.ImportAsync(file.Replace(sound, broken, StringComparison.Ordinal))).ProblemAsync(HttpStatusCode.UnprocessableEntity, code);

        builder.KeepsSecrets("/api/studies/import");
    }

    /// <summary>A study whose question, subject, value and remark stand nowhere else.</summary>
    private static string WithClinicalData(Secrets secrets)
    {
        var study = OdmFiles.Study(question: secrets.Make("question"));
        var data = $"""
            <ClinicalData StudyOID="S.1" MetaDataVersionOID="MDV.1"><SubjectData SubjectKey="{secrets.Make("subject key")}"><StudyEventData StudyEventOID="SE.1"><FormData FormOID="F.1">
            <ItemGroupData ItemGroupOID="IG.1"><ItemData ItemOID="I.1" Value="{secrets.Make("item value")}"><Annotation SeqNum="1"><Comment>{secrets.Make("remark")}</Comment></Annotation></ItemData></ItemGroupData>
            </FormData></StudyEventData></SubjectData></ClinicalData>
            """;
        return study.Replace(EndOfFile, data + EndOfFile, StringComparison.Ordinal);
    }

    private static IEnumerable<(string What, string Value)> Entered(XDocument file)
    {
        foreach (var element in file.Descendants())
        {
            if (element.Attribute("SubjectKey") is { } subject)
                yield return ("subject key", subject.Value);
            if (element.Name.LocalName == "ItemData" && element.Attribute("Value") is { } value)
                yield return ("item value", value.Value);
            if (element.Name.LocalName == "TranslatedText")
                yield return ("text", element.Value.Trim());
        }
    }

    // Short ones and single words stand in any log by chance. What JSON writes otherwise would not be found.
    private static bool IsTelling(string value) => value.Length >= 9 && value.Any(character => character is ' ' or '_' or '-')
        && value.All(character => char.IsAsciiLetterOrDigit(character) || character is ' ' or '_' or '-');
}
