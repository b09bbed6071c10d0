using Security.Signatures;

namespace Cdms.Service.Features.Casebooks;

/// <summary>A signature as it is shown beside what is signed.</summary>
public sealed record ShownSignature(string SignerName, string Meaning, DateTimeOffset SignedAt)
{
    internal static ShownSignature Of(Signature signature) => new(signature.SignerName, signature.Meaning, signature.SignedAt);
}
