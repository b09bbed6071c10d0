namespace Forms.RedCap.Fields;

/// <summary>A choice of a field.</summary>
internal sealed record Choice(string Code, string Label)
{
    /// <summary>What REDCap puts behind the name of a checkbox: small letters, digits and _, a minus as _.</summary>
    public string Suffix => string.Concat(Code.ToLowerInvariant().Replace('-', '_').Where(static letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'));
}
