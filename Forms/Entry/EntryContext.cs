using Forms.Expressions;
using Forms.Laboratories;

namespace Forms.Entry;

/// <summary>What an entry knows beside its form and its own values.</summary>
public sealed record EntryContext
{
    /// <summary>Values of the subject's other forms and visits; null where none are at hand, so that they are unknown.</summary>
    public IFormValues? Others { get; init; }

    /// <summary>The day that <c>today()</c> stands for; unknown by default.</summary>
    public Value Today { get; init; } = Value.Unknown;

    /// <summary>Codes that may stand in the place of any value.</summary>
    public EquatableList<MissingDataCode> MissingCodes { get; init; } = [];

    /// <summary>Reference ranges of laboratories; null where none are at hand.</summary>
    public LaboratoryContext? Laboratory { get; init; }

    internal bool IsMissing(string? text) => text is not null && MissingCodes.Any(missing => string.Equals(missing.Code, text, StringComparison.Ordinal));
}
