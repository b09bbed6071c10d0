using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using ServiceDefaults;

namespace Security.Audit.Recording;

/// <summary>A column's value as the trail shows it: readable, and never longer than a person reads. What is longer is shown by its hash, which proves it.</summary>
internal static class ShownValue
{
    private const int LongestText = 4000;
    private const int ShownOfLongText = 200;

    /// <summary>A text, a boolean, a number, or null.</summary>
    public static object? Of(IProperty property, object? value)
    {
        if (value is null)
            return null;
        if (property.IsSecret())
            return SecretColumns.Shown;
        return Simple(value) ?? Simple(property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value) ?? Shorten(Text(value));
    }

    /// <summary>The value as text, alike in every culture.</summary>
    public static string Text(object? value) => value switch
    {
        DateTimeOffset time => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        byte[] bytes => string.Create(CultureInfo.InvariantCulture, $"sha256:{Convert.ToHexStringLower(SHA256.HashData(bytes))} ({bytes.Length} bytes)"),
        _ => StorableText.Clean(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    private static object? Simple(object value) => value switch
    {
        bool or int or long or short or byte or double or float or decimal => value,
        string text => Shorten(StorableText.Clean(text)),
        DateTimeOffset or DateTime or DateOnly or TimeOnly or TimeSpan or Guid or Enum or byte[] => Text(value),
        _ => null,
    };

    private static string Shorten(string text) => text.Length <= LongestText ? text : StorableText.Clean(string.Create(CultureInfo.InvariantCulture,
        $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))} ({text.Length} characters) {text.AsSpan(0, ShownOfLongText)}"));
}
