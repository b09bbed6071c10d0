using System.Security.Cryptography;
using System.Text;

namespace Security;

/// <summary>How tokens are kept: by their hash alone. They are random, 256 bits, so a plain SHA-256 cannot be guessed back.</summary>
public static class TokenHash
{
    /// <summary>What every token begins with, so that scanners of leaked secrets know it.</summary>
    public const string Prefix = "sft_";

    /// <summary>A new token: the prefix and 43 characters of base64url.</summary>
    public static string NewToken() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary><c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
    public static string Of(string token) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))}";
}
