using System.Globalization;

namespace Cdms.Entry.Laboratories;

/// <summary>What people type, as the service takes it.</summary>
internal static class Typed
{
    /// <summary>The text; null for an empty one.</summary>
    public static string? Text(string text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Several OIDs with blanks or commas between them.</summary>
    public static IReadOnlyList<string> List(string text) => text.Split([' ', ',', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>A whole number; null for an empty text.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static int? Number(string text, string label) => Text(text) is not { } typed ? null
        : int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidDataException($"{label}: {typed}?");

    /// <summary>A day as the service reads it; null for an empty text.</summary>
    /// <exception cref="InvalidDataException">It is none.</exception>
    public static string? Day(string text, string label) => Text(text) is not { } typed ? null
        : DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? typed : throw new InvalidDataException($"{label}: {typed}? YYYY-MM-DD");
}
