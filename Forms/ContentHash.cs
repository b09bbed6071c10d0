using System.Security.Cryptography;

namespace Forms;

/// <summary>The identity of content: SHA-256 over canonical JSON bytes.</summary>
public static class ContentHash
{
    /// <summary><c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> canonicalJson) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(canonicalJson));
}
