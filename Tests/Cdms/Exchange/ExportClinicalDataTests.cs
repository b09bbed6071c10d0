using System.IO.Compression;
using System.Text;
using Security.Access;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Exchange;

/// <summary>An export holds the user's sites and what they may see, in every format, and says whose word each value is.</summary>
public sealed class ExportClinicalDataTests
{
    private const string Own = $"site-staff@{SiteStudy.Study}@{SiteStudy.Site}";

    [Theory]
    [InlineData("odm132")]
    [InlineData("odm20")]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Export_BySiteRoleWithABlindedItem_TellsNothingOfEither(string format)
    {
        await using var study = await ExchangeStudy.StartAsync();
        await study.Site.MakeSiteAsync("SITE.2");
        await study.Site.ActivateAsync(1, siteOid: "SITE.2");
        await study.ImportAsync(ExchangeStudy.File("""<Annotation SeqNum="1"><Comment>POS is KEPT-FORM</Comment></Annotation><ItemGroupData ItemGroupOID="IG.VS"><ItemData ItemOID="I.SYSBP" Value="120"/><ItemData ItemOID="I.POS" Value="S"><Annotation SeqNum="2"/></ItemData><ItemData ItemOID="I.POS" Value="QQQ"/></ItemGroupData>"""));
        await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("199"), "S-FOREIGN", "FILE.2", """<SiteRef LocationOID="SITE.2"/>"""));
        await BlindAsync(study, "I.POS");

        var all = TextOf((await study.ExportAsync(format)).Body, format);
        var own = TextOf((await study.ExportAsync(format, Own)).Body, format);
        var (foreign, _, _) = await study.ExportAsync(format, Own, "&site=SITE.2");

        Assert.Contains("S-FOREIGN", all, StringComparison.Ordinal);
        Assert.Contains("120", own, StringComparison.Ordinal);
        foreach (var word in new[] { "S-FOREIGN", "SITE.2", "199", "I.POS", "KEPT-FORM", "QQQ" })
            Assert.DoesNotContain(word, own, StringComparison.Ordinal);
        Assert.Equal(404, foreign);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Export_OfUat_SaysTestAndNamesWhoChangedEachValue(DatabaseProvider provider)
    {
        await using var study = await ExchangeStudy.StartAsync(provider);
        await study.ImportAsync(ExchangeStudy.File("""<ItemGroupData ItemGroupOID="IG.VS"><ItemData ItemOID="I.SYSBP" Value="120"/></ItemGroupData><ItemGroupData ItemGroupOID="IG.LOG" ItemGroupRepeatKey="1"><ItemData ItemOID="I.TEXT" Value="=1+1"/></ItemGroupData>"""));

        var (_, file, name) = await study.ExportAsync();
        var text = Encoding.UTF8.GetString(file.ToArray());
        var csv = TextOf((await study.ExportAsync("csv")).Body, "csv");

        Assert.StartsWith("TEST-", name?.Trim('"'), StringComparison.Ordinal);
        Assert.Contains("TEST data of the environment", text, StringComparison.Ordinal);
        Assert.Contains("<FullName>data-manager</FullName>", text, StringComparison.Ordinal);
        Assert.Contains("<UserRef UserOID=\"USR.1\" /><LocationRef LocationOID=\"SITE.1\" />", text, StringComparison.Ordinal);
        Assert.Contains("'=1+1", csv, StringComparison.Ordinal);
        Assert.Equal(400, (await study.ExportAsync("pdf")).Status);
        if (Tests.Support.Corpus.IsPresent)
        {
            Assert.Empty(Fidelity.Schemas.OdmSchema.Version132(Tests.Support.Corpus.Find("")).Validate(file));
            Assert.Empty(Fidelity.Schemas.OdmSchema.Version20(Tests.Support.Corpus.Find("")).Validate((await study.ExportAsync("odm20")).Body));
        }
    }

    [Fact]
    public async Task Export_OfASignedCasebook_HoldsTheSignatureUntilAChangeVoidsIt()
    {
        await using var study = await ExchangeStudy.StartAsync();
        await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("120")));
        await study.Site.SignAsync("Casebook", "S-1");

        var signed = (await study.ExportAsync()).Body;
        await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("130"), file: "FILE.2"));
        var changed = (await study.ExportAsync()).Body;

        Assert.Contains("<Signature>", TextOf(signed, "odm132"), StringComparison.Ordinal);
        Assert.DoesNotContain("<Signature>", TextOf(changed, "odm132"), StringComparison.Ordinal);
        if (Tests.Support.Corpus.IsPresent)
            Assert.Empty(Fidelity.Schemas.OdmSchema.Version132(Tests.Support.Corpus.Find("")).Validate(signed));
    }

    [Fact]
    public async Task Export_WithoutTheClassOfAForm_DoesNotNameWhoWorkedOnThatAlone()
    {
        await using var study = await ExchangeStudy.StartAsync();
        await study.ImportAsync(ExchangeStudy.File(ExchangeStudy.Pressure("120")));
        await BlindAsync(study, "I.SYSBP");

        Assert.DoesNotContain("<FullName>", TextOf((await study.ExportAsync(grant: Own)).Body, "odm132"), StringComparison.Ordinal);
    }

    private static string TextOf(MemoryStream file, string format)
    {
        if (format is not ("csv" or "xlsx"))
            return Encoding.UTF8.GetString(file.ToArray());
        using var zip = new ZipArchive(file);
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var text = new StreamReader(entry.Open());
            return entry.FullName + "\n" + text.ReadToEnd();
        }));
    }

    private static Task<int> BlindAsync(ExchangeStudy study, string item) => study.Cdms.ReadAsync(async db =>
    {
        using var act = Security.Acting.BeginService("tests", "Given");
        db.Add(new AccessClassAssignment { StudyOid = SiteStudy.Study, FormOid = Given.FormOid, ItemOid = item, AccessClass = "unblinded", AssignedAt = study.Cdms.Clock.GetUtcNow(), AssignedBy = "h.kim", Reason = "Blind" });
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });
}
