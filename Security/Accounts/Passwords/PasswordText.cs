using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Security.Accounts;

/// <summary>A password in the one form that is hashed: Unicode NFKC, so that it fits whatever keyboard it is typed on (NIST SP 800-63B, 5.1.1.2). A Hangul syllable comes composed or as its letters.</summary>
internal static class PasswordText
{
    /// <summary>Longest password that is looked at, in UTF-16 units.</summary>
    public const int MaxLength = 256;

    /// <summary>False for what no keyboard gives: half a surrogate pair, or more than the longest.</summary>
    public static bool TryNormalize(string password, [NotNullWhen(true)] out string? normalized)
    {
        normalized = null;
        if (password.Length > MaxLength)
            return false;
        try
        {
            normalized = password.Normalize(NormalizationForm.FormKC);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
