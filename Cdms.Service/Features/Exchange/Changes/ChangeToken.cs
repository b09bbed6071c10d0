using System.Globalization;

namespace Cdms.Service.Features.Exchange.Changes;

/// <summary>How far somebody has read a feed.</summary>
/// <param name="Number">The part.</param>
/// <param name="Change">The last change of it that was read.</param>
internal sealed record ChangeToken(long Number, int Change)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}.{Change}");

    /// <summary>The token of a text; null where it is none.</summary>
    public static ChangeToken? TryRead(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return new(0, 0);
        return text.Split('.') is [var number, var change] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var part) && int.TryParse(change, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? new(part, last) : null;
    }
}
