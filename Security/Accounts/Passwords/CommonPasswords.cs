using System.Text;

namespace Security.Accounts;

/// <summary>Knows the passwords that are tried first: common words, rows of keys, repetitions, with figures and signs around them.</summary>
internal static class CommonPasswords
{
    // Beside English those of Korean typed on Latin keys: qlalfqjsgh is 비밀번호 (password), tkfkdgo is 사랑해, dkssudgktpdy is 안녕하세요.
    private static readonly string[] Words =
    [
        "passphrase", "password", "passwort", "passwd", "qlalfqjsgh", "dkssudgktpdy", "tkfkdgo", "administrator", "admin", "welcome", "letmein", "iloveyou",
        "changeme", "change", "secret", "default", "temporary", "trustno", "correcthorsebatterystaple", "football", "baseball", "basketball", "superman", "batman",
        "princess", "sunshine", "monkey", "dragon", "master", "shadow", "michael", "jennifer", "computer", "internet", "samsung", "google", "starwars", "pokemon",
        "whatever", "freedom", "hello", "login", "guest", "test", "user", "root", "clinical", "trial", "study", "hospital", "doctor", "seoul", "korea",
        "spring", "summer", "autumn", "winter", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "my", "the", "is", "this", "new", "please", "me", "in", "and", "you",
        "비밀번호", "관리자", "사랑해", "안녕하세요", "대한민국",
    ];

    private static readonly string[] Rows =
    [
        "0123456789", "9876543210", "abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba", "qwertyuiop", "poiuytrewq", "asdfghjkl", "lkjhgfdsa",
        "zxcvbnm", "mnbvcxz", "qwertzuiop", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0", "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "8ik", "9ol", "!@#$%^&*()",
    ];

    /// <summary>Characters that must remain when common words, rows of keys and repetitions are taken away.</summary>
    private const int Remainder = 4;

    /// <summary>True when little is left of a password without what everybody tries.</summary>
    public static bool Contains(string password)
    {
        var text = password.ToLowerInvariant();
        return Left(text) < Remainder || Left(Plain(text)) < Remainder;
    }

    // Different letters count: figures and signs put around a word add little. Figures alone may do when they are many.
    private static int Left(string text)
    {
        var rest = WithoutWords(WithoutRows(WithoutWords(text)));
        var letters = rest.Where(char.IsLetter).Distinct().Count();
        return letters > 0 || rest.Length < 12 ? letters : rest.Distinct().Count();
    }

    private static string WithoutWords(string text) => Words.Aggregate(text, (rest, word) => rest.Replace(word, " ", StringComparison.Ordinal));

    private static string WithoutRows(string text)
    {
        var kept = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var length = LongestRow(text.AsSpan(at));
            if (length < 3)
                kept.Append(text[at++]);
            else
                at += length;
        }

        return kept.ToString();
    }

    private static int LongestRow(ReadOnlySpan<char> text)
    {
        var longest = 0;
        foreach (var row in Rows)
        {
            for (var start = row.IndexOf(text[0], StringComparison.Ordinal); start >= 0; start = row.IndexOf(text[0], start + 1))
                longest = Math.Max(longest, text.CommonPrefixLength(row.AsSpan(start)));
        }

        return longest;
    }

    private static string Plain(string text) => string.Concat(text.Select(character => character switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => character,
    }));
}
