namespace Forms.Expressions;

/// <summary>Bounds that keep a hostile text from overflowing the stack or taking long, in a browser too.</summary>
public static class ExpressionLimits
{
    /// <summary>Longest text in UTF-16 code units.</summary>
    public const int MaxLength = 10_000;

    /// <summary>Most parentheses, calls and prefix operators inside each other.</summary>
    public const int MaxNesting = 64;

    /// <summary>Most operations on a path from the whole to a leaf; a chain such as <c>a or b or c</c> is as deep as it is long.</summary>
    public const int MaxDepth = 256;

    /// <summary>Errors that are told of one text; the rest follow once these are mended.</summary>
    public const int MaxErrors = 20;

    /// <summary>Most operations of one evaluation; beyond, the result is unknown. Only aggregates inside aggregates come near.</summary>
    public const int MaxSteps = 200_000;
}
