namespace Forms.Expressions;

/// <summary>What an expression comes to.</summary>
public abstract record Value
{
    /// <summary>No value can be determined: nothing entered, a missing-data code, a text that does not fit its type, a division by zero.</summary>
    public static Value Unknown { get; } = new UnknownValue();

    /// <summary>True for anything but <see cref="Unknown"/>.</summary>
    public bool IsKnown => this is not UnknownValue;

    /// <summary>A number; unknown for null.</summary>
    public static Value Of(decimal? number) => number is { } known ? new NumberValue(known) : Unknown;

    /// <summary>A text; unknown for null.</summary>
    public static Value Of(string? text) => text is null ? Unknown : new TextValue(text);

    /// <summary>A truth value; unknown for null.</summary>
    public static Value Of(bool? truth) => truth is { } known ? new BooleanValue(known) : Unknown;

    private sealed record UnknownValue : Value;
}

/// <summary>A decimal number: 28 digits, no binary rounding.</summary>
public sealed record NumberValue(decimal Number) : Value;

/// <summary>A text, or a coded value of a text list. Texts compare code unit by code unit.</summary>
public sealed record TextValue(string Text) : Value;

/// <summary>True or false.</summary>
public sealed record BooleanValue(bool Truth) : Value;
