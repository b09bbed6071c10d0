using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Builder.Service.Features.Studies;

/// <summary>Finds the file in a multipart body without holding the body in memory.</summary>
internal static class MultipartFile
{
    private const int LongestBoundary = 128;

    public static async Task<Stream> FindAsync(Stream body, MediaTypeHeaderValue contentType, CancellationToken cancellationToken)
    {
        var boundary = HeaderUtilities.RemoveQuotes(contentType.Boundary).Value;
        if (boundary is not { Length: > 0 and <= LongestBoundary })
            throw Missing("The Content-Type names no usable boundary.");
        try
        {
            var reader = new MultipartReader(boundary, body);
            while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
            {
                if (section.GetContentDispositionHeader()?.IsFileDisposition() == true)
                    return section.Body;
            }
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            throw Missing("The multipart body ends early or breaks its own boundary.");
        }
        throw Missing("The multipart body holds no file.");
    }

    private static ProblemException Missing(string detail) =>
        new(new(StatusCodes.Status400BadRequest, "file-missing", detail, "Send one part with a file name: curl -F file=@study.xml."));
}
