using Forms.Expressions.Syntax;

namespace Forms.Expressions;

/// <summary>An expression of another language in ours.</summary>
/// <param name="Source">The text as it came.</param>
/// <param name="Expression">The translation; null when a part of it has none.</param>
/// <param name="Problems">What could not be translated: where, why and what to do.</param>
public sealed record ExpressionTranslation(string Source, Expression? Expression, EquatableList<ExpressionError> Problems)
{
    /// <summary>Translates; what has no equal meaning is refused, never guessed.</summary>
    /// <param name="source">The text.</param>
    /// <param name="site">Its language and where it stands.</param>
    public static ExpressionTranslation Of(string source, TranslationSite site)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(site);
        if (source.Length > ExpressionLimits.MaxLength || string.IsNullOrWhiteSpace(source))
            return new(source, null, [new(new(0, source.Length, 1, 1), $"The expression is empty or longer than {ExpressionLimits.MaxLength} characters. Write it anew.")]);
        var problems = new List<ExpressionError>();
        var dialect = Dialect.Of(site.Language);
        var reader = new TokenReader(dialect.Split(source, problems), problems);
        var raw = new ForeignParser(reader, dialect).ParseWhole();
        var rewritten = problems.Count == 0 ? new ForeignRewriter(dialect, site, problems).Rewrite(raw) : raw;
        if (problems.Count == 0 && rewritten.Depth > ExpressionLimits.MaxDepth)
            problems.Add(new(raw.Span, "The translation would be nested too deeply. Split the expression."));
        return new(source, problems.Count == 0 ? rewritten : null, [.. problems.OrderBy(static problem => problem.Span.Start)]);
    }

    /// <summary>The language of a FormalExpression's Context; null for one that cannot be translated.</summary>
    public static ForeignLanguage? LanguageOf(string? context) => context?.ToUpperInvariant() switch
    {
        "XPATH" => ForeignLanguage.XPath,
        "OPENEDC" => ForeignLanguage.OpenEdc,
        "REDCAP" => ForeignLanguage.RedCap,
        _ => null,
    };
}
