using Forms.Importing;
using Forms.Odm.Xml;
using Forms.Surveys;
using Forms.Surveys.Building;

namespace Forms.XForms;

/// <summary>Reads the form of an XForm, as ODK and its relatives write them (docs/import-formats.md).</summary>
public static class XFormReader
{
    /// <summary>Reads a form with the default limits.</summary>
    /// <exception cref="FileRefusedException">The file is refused as a whole.</exception>
    public static Task<FormFileImport> ReadAsync(Stream file, StudyIdentity study, CancellationToken cancellationToken) =>
        ReadAsync(file, study, XFormReaderOptions.Default, cancellationToken);

    /// <summary>Reads a form.</summary>
    /// <exception cref="FileRefusedException">The file is refused as a whole.</exception>
    public static async Task<FormFileImport> ReadAsync(Stream file, StudyIdentity study, XFormReaderOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        var bytes = await WholeFile.ReadAsync(file, options.MaxBytes, XFormRefusals.TooLarge, cancellationToken).ConfigureAwait(false);
        var parts = XFormParts.Find(XFormTree.Read(bytes, options));
        return Read(parts, study, new SurveyReport(options.MaxFindingsPerCode));
    }

    private static FormFileImport Read(XFormParts parts, StudyIdentity study, SurveyReport report)
    {
        var texts = new XFormTexts(parts.Model, report);
        var (root, id) = ($"/{parts.Root.Name}", XFormParts.Attribute(parts.Root, "id"));
        var oid = id.Length > 0 ? id : parts.Root.Name;
        if (oid.Length > FormStructure.MaxOidLength / 4)
            report.Error(SurveyFindings.NameInvalid, XFormParts.Place(parts.Root), null, $"The id of the form is longer than {FormStructure.MaxOidLength / 4} characters. Shorten it.");
        var form = new SurveyForm(oid, parts.Title.Length > 0 ? parts.Title : oid) { Kept = Kept(parts, texts) };
        var nodes = XFormNodes.Paths(parts.Root, root).ToHashSet(StringComparer.Ordinal);
        var controls = new XFormControls(parts, report, nodes);
        new XFormNodes(parts, controls, texts, new XFormChoices(parts, texts, form.Lists, report), report).Read(parts.Root, root, form.Root);
        return new SurveyBuilder(form, study, report).Build();
    }

    private static EquatableList<VendorElement> Kept(XFormParts parts, XFormTexts texts)
    {
        var kept = parts.Root.Attributes.Where(static attribute => attribute.Name is not "id").Select(static attribute => SurveyKept.Text("Form", attribute.Name, attribute.Value));
        // With pictures and sounds among them the texts are kept as they came too.
        var itext = texts.HasMedia ? XFormParts.Child(parts.Model, "itext") : null;
        return kept.Concat(itext is null ? [] : [new VendorElement(itext.Namespace, itext.Name, CanonicalXml.Write(itext))]).ToEquatableList();
    }
}
