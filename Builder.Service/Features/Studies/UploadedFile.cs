using Builder.Service.Features.Requests;
using Forms.Importing;
using Microsoft.Net.Http.Headers;

namespace Builder.Service.Features.Studies;

/// <summary>Finds the file of a request: its body, or the file of a multipart one. What it is, its content says; its name and media type are the client's guess.</summary>
internal static class UploadedFile
{
    private static readonly string[] XmlTypes = ["application/xml", "text/xml", "application/odm+xml"];

    private static readonly string[] JsonTypes = ["application/json", "application/odm+json"];

    /// <summary>What clients call files of forms that are not XML; spreadsheet programs give CSV the type of old workbooks.</summary>
    public static readonly string[] OtherTypes =
        ["text/csv", "text/plain", "application/csv", "application/vnd.ms-excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/octet-stream"];

    public static async Task<FileOfForms> OpenAsync(HttpContext context)
    {
        var contentType = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var parsed) ? parsed : null;
        // What was called XML and is none is refused as such, and not taken for a table.
        if (Is(contentType, XmlTypes))
            return await FileOfForms.OpenXmlAsync(context.Request.Body, context.RequestAborted);
        if (Is(contentType, JsonTypes))
            return await FileOfForms.OpenJsonAsync(context.Request.Body, context.RequestAborted);
        if (Is(contentType, OtherTypes))
            return await FileOfForms.OpenAsync(context.Request.Body, context.RequestAborted);
        if (!Is(contentType, ["multipart/form-data"]))
            throw new ProblemException(new(StatusCodes.Status415UnsupportedMediaType, "wrong-content-type", $"The body's Content-Type is '{context.Request.ContentType}'.",
                "Send ODM or an XForm as application/xml, ODM 2.0 in JSON as application/json, a REDCap data dictionary as text/csv, an XLSForm as application/octet-stream, or any of them as the file of a multipart/form-data body."));

        var file = new MeasuredBody(await MultipartFile.FindAsync(context.Request.Body, contentType!, context.RequestAborted));
        context.Response.RegisterForDispose(file);
        context.Features.Set(new MeasuredContent(file));
        return await FileOfForms.OpenAsync(file, context.RequestAborted);
    }

    private static bool Is(MediaTypeHeaderValue? contentType, string[] types) =>
        contentType is not null && types.Contains(contentType.MediaType.Value, StringComparer.OrdinalIgnoreCase);
}
