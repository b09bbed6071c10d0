using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Messaging.ClaimCheck;

/// <summary>Addresses payloads by their content: <c>urn:sha256:</c> and 64 lower-case hexadecimal digits.</summary>
public static class ClaimCheckAddress
{
    private const string Start = "urn:sha256:";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The hash by which a payload is stored.</summary>
    /// <param name="bytes">The payload as it travels, compressed for instance.</param>
    /// <returns>64 lower-case hexadecimal digits.</returns>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The address of a hash.</summary>
    /// <param name="hash">64 lower-case hexadecimal digits.</param>
    /// <returns>The address that stands in a message as <c>data-ref</c>.</returns>
    public static Uri ToUri(string hash) => new(Start + hash);

    /// <summary>The hash in an address.</summary>
    /// <param name="address">What stands in a message as <c>data-ref</c>; null is no address.</param>
    /// <param name="hash">The hash, when the address is one of ours.</param>
    /// <returns>Whether it is one of ours.</returns>
    public static bool TryGetHash(Uri? address, [NotNullWhen(true)] out string? hash)
    {
        var text = address?.OriginalString ?? "";
        hash = text.StartsWith(Start, StringComparison.Ordinal) && IsHash(text.AsSpan(Start.Length)) ? text[Start.Length..] : null;
        return hash is not null;
    }

    internal static bool IsHash(ReadOnlySpan<char> text) => text.Length == 64 && !text.ContainsAnyExcept(Digits);
}
