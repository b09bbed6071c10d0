using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Security.Signatures;

/// <summary>The page's style sheet, from the assembly: it is there in every host without a folder of files.</summary>
internal static class SignatureStyleSheet
{
    private static readonly Lazy<byte[]> Content = new(Read);

    public static void MapSignatureStyleSheet(this IEndpointRouteBuilder app) => app.MapGet(SignaturePaths.StyleSheet, Get).ExcludeFromDescription().RequireAuthorization(Policies.SignedIn);

    private static FileContentHttpResult Get() => TypedResults.Bytes(Content.Value, "text/css; charset=utf-8");

    private static byte[] Read()
    {
        using var stream = typeof(SignatureStyleSheet).Assembly.GetManifestResourceStream("Security.Signatures.Page.signatures.css")
            ?? throw new InvalidOperationException("The style sheet of the signatures is not in the assembly.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
