using System.Security.Cryptography;

namespace Forms;

/// <summary>The identity of content: SHA-256 over canonical JSON bytes.</summary>
public static class ContentHash
{
    /// <summary><c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> canonicalJson) =>
        OfDigest(SHA256.HashData(canonicalJson));

    /// <summary>The same from a SHA-256 that was computed elsewhere.</summary>
    /// <param name="sha256">32 bytes.</param>
    public static string OfDigest(ReadOnlySpan<byte> sha256) => "sha256:" + Convert.ToHexStringLower(sha256);
}
