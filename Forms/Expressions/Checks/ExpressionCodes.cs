namespace Forms.Expressions;

/// <summary>The codes of <see cref="ExpressionFinding"/>.</summary>
public static class ExpressionCodes
{
    /// <summary>The text is not of the language.</summary>
    public const string Syntax = "expression-syntax";

    /// <summary>An OID that stands for nothing, for more than one thing, or for a repeat that is not named.</summary>
    public const string Reference = "expression-reference";

    /// <summary>What an OID stands for is in a form that is not at hand.</summary>
    public const string NotAtHand = "expression-not-at-hand";

    /// <summary>What an expression looks up is planned in no visit where it looks.</summary>
    public const string NotPlanned = "expression-not-planned";

    /// <summary>Values of types that do not go together.</summary>
    public const string Type = "expression-type";

    /// <summary>Texts are compared by size: '10' comes before '9'.</summary>
    public const string TextOrder = "expression-text-order";

    /// <summary>A value that is not in the item's code list.</summary>
    public const string CodeUnknown = "expression-code-unknown";

    /// <summary>An expression of another language: kept, not run.</summary>
    public const string Foreign = "expression-foreign";

    /// <summary>More than one expression of our language: the first counts.</summary>
    public const string Duplicate = "expression-duplicate";

    /// <summary>Items depend on each other in a circle.</summary>
    public const string Cycle = "expression-cycle";

    /// <summary>A condition that no value fulfils.</summary>
    public const string NeverHolds = "expression-never-holds";

    /// <summary>A condition that every entered value fulfils.</summary>
    public const string AlwaysHolds = "expression-always-holds";
}
