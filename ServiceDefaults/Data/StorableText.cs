using System.Text;

namespace ServiceDefaults;

/// <summary>What every one of the three databases can hold as text and give back unaltered.</summary>
public static class StorableText
{
    /// <summary>False for U+0000, which PostgreSQL refuses, and for half a surrogate pair, which no UTF-8 can carry.</summary>
    public static bool IsStorable(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\0')
                return false;
            if (!char.IsSurrogate(text[index]))
                continue;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                return false;
            index++;
        }
        return true;
    }

    /// <summary>The text with U+FFFD in place of what cannot be stored; for texts from elsewhere that must not be refused.</summary>
    public static string Clean(string text) => IsStorable(text)
        ? text
        : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
}
