using Builder.Service.Domain;
using Forms;
using Forms.Importing;
using Forms.Odm;

namespace Builder.Service.Features.Studies;

/// <summary>The file of an import, read before the transaction begins: reading takes longest and needs no database.</summary>
/// <remarks>It holds the drafts as they are stored. What they were made of takes four times as much and is let go.</remarks>
/// <param name="Studies">The studies of the file.</param>
/// <param name="Report">What was found in it.</param>
/// <param name="DescribesStudies">The file says what its studies are: names and visits. Only ODM does; other files hold forms for a study that the caller names.</param>
internal sealed record FormUpload(IReadOnlyList<FormUpload.StudyUpload> Studies, ImportReport Report, bool DescribesStudies)
{
    /// <param name="Definition">Without its forms: those are the drafts.</param>
    internal sealed record StudyUpload(StudyDefinition Definition, IReadOnlyList<DraftContent> Drafts);

    public static async ValueTask<FormUpload> BindAsync(HttpContext context)
    {
        var file = await UploadedFile.OpenAsync(context);
        var upload = await ReadAsync(file, context);
        if (upload.Studies.Sum(study => study.Drafts.Sum(draft => (long)draft.CanonicalJson.Length)) >= ImportMemory.WorthCollecting)
            ImportMemory.GiveBackAfter(context.Response);
        return upload;
    }

    private static async Task<FormUpload> ReadAsync(FileOfForms file, HttpContext context)
    {
        if (file.Kind == FormFileKind.Odm)
        {
            var odm = await OdmReader.ReadAsync(file.Content, context.RequestAborted);
            return Drafted(odm.Studies, odm.Report, describesStudies: true);
        }
        var forms = await file.ReadAsync(NamedStudy.Of(context.Request, file.Kind), context.RequestAborted);
        return Drafted([forms.Study], forms.Report, describesStudies: false);
    }

    private static FormUpload Drafted(IReadOnlyList<StudyDefinition> studies, ImportReport report, bool describesStudies)
    {
        OidLengths.Check(studies);
        return new([.. studies.Select(Drafted)], report, describesStudies);
    }

    private static StudyUpload Drafted(StudyDefinition study) => new(study with { Forms = [] }, [.. study.Forms.Select(DraftContent.Of)]);
}
