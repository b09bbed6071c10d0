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

    /// <summary>It took so much memory that this is worth giving back.</summary>
    public bool IsLarge => Studies.Sum(study => study.Drafts.Sum(draft => (long)draft.CanonicalJson.Length)) >= ImportMemory.WorthCollecting;

    public static async ValueTask<FormUpload> BindAsync(HttpContext context)
    {
        var file = await UploadedFile.OpenAsync(context);
        var upload = await ReadAsync(file, kind => NamedStudy.Of(context.Request, kind), context.RequestAborted);
        if (upload.IsLarge)
            ImportMemory.GiveBackAfter(context.Response);
        return upload;
    }

    /// <param name="file">The file.</param>
    /// <param name="study">Names the study of a file that does not; asked for no other.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FileRefusedException">The file is refused as a whole.</exception>
    /// <exception cref="Requests.ProblemException">It names no study, or one that cannot be stored.</exception>
    public static async Task<FormUpload> ReadAsync(FileOfForms file, Func<FormFileKind, StudyIdentity> study, CancellationToken cancellationToken)
    {
        if (file.Kind == FormFileKind.Odm)
        {
            var odm = await OdmReader.ReadAsync(file.Content, cancellationToken);
            return Drafted(odm.Studies, odm.Report, describesStudies: true);
        }
        var forms = await file.ReadAsync(study(file.Kind), cancellationToken);
        return Drafted([forms.Study], forms.Report, describesStudies: false);
    }

    private static FormUpload Drafted(IReadOnlyList<StudyDefinition> studies, ImportReport report, bool describesStudies)
    {
        OidLengths.Check(studies);
        return new([.. studies.Select(Drafted)], report, describesStudies);
    }

    private static StudyUpload Drafted(StudyDefinition study) => new(study with { Forms = [] }, [.. study.Forms.Select(DraftContent.Of)]);
}
