using System.Diagnostics.CodeAnalysis;

namespace Security.Audit.Sealing;

/// <summary>A hash as messages, logs and files carry it: <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
internal static class AuditHashText
{
    private const string Prefix = "sha256:";

    public static string Of(byte[] hash) => Prefix + Convert.ToHexStringLower(hash);

    /// <summary>Reads it back; false for anything else.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out byte[]? hash)
    {
        hash = null;
        if (text is null || text.Length != Prefix.Length + (2 * AuditBlock.HashLength) || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        var bytes = new byte[AuditBlock.HashLength];
        if (Convert.FromHexString(text.AsSpan(Prefix.Length), bytes, out _, out _) != System.Buffers.OperationStatus.Done)
            return false;
        hash = bytes;
        return true;
    }
}
