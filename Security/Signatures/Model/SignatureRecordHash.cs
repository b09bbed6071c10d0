using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Security.Signatures;

/// <summary>Binds the fields of a signature into one hash (21 CFR 11.70).</summary>
/// <remarks>
/// SHA-256 over UTF-8 text: a line <c>signature/1</c>, then a line a field, <c>NAME:BYTES:VALUE</c>, or <c>NAME:-</c> for none. The lengths keep two different
/// signatures from giving the same text. The format is written out here, not left to a serializer, so that any program can check it in ten years.
/// </remarks>
public static class SignatureRecordHash
{
    /// <summary><c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
    public static string Of(Signature signature)
    {
        var text = new StringBuilder("signature/1\n");
        foreach (var (name, value) in Fields(signature))
            text.Append(value is null ? $"{name}:-\n" : string.Create(CultureInfo.InvariantCulture, $"{name}:{Encoding.UTF8.GetByteCount(value)}:{value}\n"));
        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))}";
    }

    private static IEnumerable<(string Name, string? Value)> Fields(Signature signature) =>
    [
        (nameof(Signature.SignatureId), signature.SignatureId.ToString("D")),
        (nameof(Signature.StudyOid), signature.StudyOid),
        (nameof(Signature.SiteOid), signature.SiteOid),
        (nameof(Signature.SubjectType), signature.SubjectType),
        (nameof(Signature.SubjectKey), signature.SubjectKey),
        (nameof(Signature.SubjectTitle), signature.SubjectTitle),
        (nameof(Signature.SubjectHash), signature.SubjectHash),
        (nameof(Signature.Meaning), signature.Meaning),
        (nameof(Signature.SignerId), signature.SignerId),
        (nameof(Signature.SignerName), signature.SignerName),
        (nameof(Signature.SignedAt), signature.SignedAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)),
        (nameof(Signature.Method), signature.Method),
        (nameof(Signature.Reason), signature.Reason),
    ];
}
