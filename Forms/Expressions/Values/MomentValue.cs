namespace Forms.Expressions;

/// <summary>A date, a date with time, or a time of the day, to the precision that is known: <c>2024</c> stands for some day of that year.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="Text">As written, in the spelling of ISO 8601 that ODM 1.3.2 uses (section 2.14: date, partialDate, datetime, …); a time begins with T.</param>
/// <param name="Earliest">First moment it may be, in the local time as written; a time is on 0001-01-01.</param>
/// <param name="Latest">Last moment it may be; of a date the start of the last day.</param>
/// <param name="Offset">Distance from UTC, where written.</param>
public sealed record MomentValue(MomentKind Kind, string Text, DateTime Earliest, DateTime Latest, TimeSpan? Offset) : Value
{
    /// <summary>Reads such a text; false for anything else.</summary>
    public static bool TryRead(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out MomentValue? moment)
    {
        ArgumentNullException.ThrowIfNull(text);
        moment = MomentReader.Read(text);
        return moment is not null;
    }

    /// <summary>The day alone.</summary>
    public MomentValue ToDate() => Kind == MomentKind.DateTime
        ? this with { Kind = MomentKind.Date, Text = Text[..Text.IndexOf('T', StringComparison.Ordinal)], Earliest = Earliest.Date, Latest = Latest.Date, Offset = null }
        : this;
}

/// <summary>Sorts of <see cref="MomentValue"/>.</summary>
public enum MomentKind
{
    /// <summary>A day, or a month or a year of which the day is not known.</summary>
    Date,

    /// <summary>A day and a time.</summary>
    DateTime,

    /// <summary>A time of the day.</summary>
    Time,
}
