using Builder.Service.Features.Requests;
using Forms.Odm;
using Microsoft.Net.Http.Headers;

namespace Builder.Service.Features.Studies;

/// <summary>The ODM file of a request, read before the transaction begins: reading takes longest and needs no database.</summary>
internal sealed record OdmUpload(OdmImport Import)
{
    private static readonly string[] XmlTypes = ["application/xml", "text/xml", "application/odm+xml", "application/octet-stream"];

    public static async ValueTask<OdmUpload> BindAsync(HttpContext context)
    {
        var file = await OpenAsync(context);
        return new(await OdmReader.ReadAsync(file, context.RequestAborted));
    }

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
