using System.Globalization;
using Forms.Expressions;

namespace Forms.Entry.Checks;

/// <summary>Length and SignificantDigits of an item (ODM 1.3.2, ItemDef). Signs and the point are no digits; texts are counted as a reader counts.</summary>
internal static class SizeCheck
{
    public static (string Code, int Limit)? Find(ItemDef item, string text)
    {
        if (ExpressionTypes.Of(item) == ExpressionType.Number)
            return FindInNumber(item, text.Split('D', 'd', 'E', 'e')[0]);
        return item is { DataType: null or "text" or "string", Length: { } most } && text.Length > most && new StringInfo(text).LengthInTextElements > most
            ? (EntryCodes.Length, most)
            : null;
    }

    private static (string Code, int Limit)? FindInNumber(ItemDef item, string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        if (item is { SignificantDigits: { } behind, DataType: not "integer" } && point >= 0 && number.Length - point - 1 > behind)
            return (EntryCodes.SignificantDigits, behind);
        return item.Length is { } most && number.Count(char.IsAsciiDigit) > most ? (EntryCodes.Digits, most) : null;
    }
}
