using Builder.Service.Domain;
using Builder.Service.Features.Requests;
using Forms;
using Forms.Odm;
using Microsoft.Net.Http.Headers;

namespace Builder.Service.Features.Studies;

/// <summary>The ODM file of a request, read before the transaction begins: reading takes longest and needs no database.</summary>
/// <remarks>It holds the drafts as they are stored. What they were made of takes four times as much and is let go.</remarks>
internal sealed record OdmUpload(IReadOnlyList<OdmUpload.StudyUpload> Studies, ImportReport Report)
{
    /// <param name="Definition">Without its forms: those are the drafts.</param>
    internal sealed record StudyUpload(StudyDefinition Definition, IReadOnlyList<DraftContent> Drafts);

    private static readonly string[] XmlTypes = ["application/xml", "text/xml", "application/odm+xml", "application/octet-stream"];

    public static async ValueTask<OdmUpload> BindAsync(HttpContext context)
    {
        var file = await OpenAsync(context);
        var import = await OdmReader.ReadAsync(file, context.RequestAborted);
        OidLengths.Check(import.Studies);
        var upload = new OdmUpload([.. import.Studies.Select(Drafted)], import.Report);
        if (upload.Studies.Sum(study => study.Drafts.Sum(draft => (long)draft.CanonicalJson.Length)) >= ImportMemory.WorthCollecting)
            ImportMemory.GiveBackAfter(context.Response);
        return upload;
    }

    private static StudyUpload Drafted(StudyDefinition study) => new(study with { Forms = [] }, [.. study.Forms.Select(DraftContent.Of)]);

    private static async Task<Stream> OpenAsync(HttpContext context)
    {
        var contentType = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var parsed) ? parsed : null;
        if (contentType is not null && XmlTypes.Contains(contentType.MediaType.Value, StringComparer.OrdinalIgnoreCase))
            return context.Request.Body;
        if (contentType?.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) != true)
            throw new ProblemException(new(StatusCodes.Status415UnsupportedMediaType, "wrong-content-type",
                $"The body's Content-Type is '{context.Request.ContentType}'.", "Send the ODM file as application/xml, or as the file of a multipart/form-data body."));

        var file = new MeasuredBody(await MultipartFile.FindAsync(context.Request.Body, contentType, context.RequestAborted));
        context.Response.RegisterForDispose(file);
        context.Features.Set(new MeasuredContent(file));
        return file;
    }
}
