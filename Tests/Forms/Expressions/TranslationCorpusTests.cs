using Forms.Expressions;
using Tests.Forms.Corpus;

namespace Tests.Forms.Expressions;

public sealed class TranslationCorpusTests
{
    [Theory]
    [InlineData("odm13/openedc-metadata-en-de.xml", 9, 0)]
    [InlineData("odm13/multilang-en-fr-de-ko-it.xml", 12, 2)]
    [InlineData("odm13/redcap-longitudinal.xml", 4, 0)]
    [InlineData("odm13/redcap-simple.xml", 1, 0)]
    [InlineData("odm13-versions/redcap-repeating-2024-10-11b.xml", 1, 0)]
    [InlineData("odm13/redcap-design-forms.xml", 1, 0)]
    [InlineData("odm13/redcap-validation-types.xml", 1, 0)]
    public async Task Find_InACorpusFile_TranslatesOrSaysWhyNot(string file, int translated, int kept)
    {
        var studies = (await CorpusFile.ReadAsync(file)).Studies;

        var offers = studies.SelectMany(study => study.Forms.SelectMany(form => TranslationOffer.Find(form, study)).Concat(TranslationOffer.Find(study))).DistinctBy(offer => (offer.Path, offer.Translation.Source)).ToList();

        Assert.Equal((translated, kept), (offers.Count(offer => offer.Translation.Expression is not null), offers.Count(offer => offer.Translation.Expression is null)));
        Assert.All(offers, offer => Assert.True(offer.Translation.Expression is not null || offer.Translation.Problems.Count > 0));
    }

    [Theory]
    [InlineData("xlsform/odk-example-form-v1.0.xml", 7, 1)]
    [InlineData("xlsform/odk-example-form-v1.1.xml", 7, 1)]
    public void Of_TheBindsOfAnXForm_TranslatesAllButTheUuid(string file, int translated, int kept)
    {
        var (form, expressions) = XFormBinds.Read(Support.Corpus.Find(file));

        var translations = expressions.Select(pair => ExpressionTranslation.Of(pair.Expression, new(ForeignLanguage.XPath, form) { Item = pair.Item })).ToList();

        Assert.Equal((translated, kept), (translations.Count(translation => translation.Expression is not null), translations.Count(translation => translation.Expression is null)));
    }

    [Fact]
    public void Of_TheSkipLogicOfIsaric_TranslatesMostAndSaysWhyNotTheRest()
    {
        var (form, expressions) = SkipLogicFile.Read(Support.Corpus.Find("other/isaric-arc-1757-questions.csv"));
        var study = new global::Forms.StudyDefinition { StudyOid = "S", StudyEvents = [new() { Oid = "initial_assessment_arm_1", Name = "Initial assessment" }], Forms = [form] };

        var translations = expressions.Select(text => ExpressionTranslation.Of(text, new(ForeignLanguage.RedCap, form) { Study = study, SaysWhenShown = true })).ToList();

        // The 14 name a variable that the file lacks, or a choice of a list kept elsewhere.
        var kept = translations.Where(translation => translation.Expression is null).ToList();
        Assert.Equal((506, 14), (translations.Count, kept.Count));
        Assert.All(kept, translation => Assert.Contains("There is no item", translation.Problems[0].Text, StringComparison.Ordinal));
        Assert.All(translations.Where(translation => translation.Expression is not null), translation => Assert.DoesNotContain(
            ExpressionChecks.FindIn(translation.Expression!.ToString(), ExpressionType.Boolean, form, null, study), finding => finding.Severity == ExpressionSeverity.Error));
    }

    [Theory]
    [InlineData("odm13/openedc-metadata-en-de.xml")]
    [InlineData("odm13/multilang-en-fr-de-ko-it.xml")]
    [InlineData("odm13/redcap-longitudinal.xml")]
    public async Task Find_OfImportedForms_FindsNoError(string file)
    {
        var studies = (await CorpusFile.ReadAsync(file)).Studies;

        var findings = studies.SelectMany(study => study.Forms.SelectMany(form => ExpressionChecks.Find(form, study)).Concat(ExpressionChecks.Find(study)));

        Assert.DoesNotContain(findings, finding => finding.Severity == ExpressionSeverity.Error);
    }
}
