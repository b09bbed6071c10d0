using Forms.Expressions.Syntax;

namespace Forms.Expressions;

/// <summary>What is particular about a language: its words, its references and its functions.</summary>
internal abstract class Dialect
{
    public static Dialect Of(ForeignLanguage language) => language switch
    {
        ForeignLanguage.RedCap => new RedCapDialect(),
        ForeignLanguage.OpenEdc => new OpenEdcDialect(),
        _ => new XPathDialect(),
    };

    /// <summary>True where an empty value compares like an empty text: unequal to every other.</summary>
    public virtual bool ComparesEmpty => true;

    public virtual IReadOnlyList<Token> Split(string source, List<ExpressionError> problems) => new Lexer(source, problems).ReadAll();

    /// <summary>The operator of a word; null for none.</summary>
    public virtual BinaryOperator? FindOperator(Token token) =>
        OperatorTable.Find(token.Kind == TokenKind.Name ? token with { Text = token.Text.ToLowerInvariant() } : token);

    /// <summary>True for a word that stands for an item.</summary>
    public abstract bool IsReference(Token token);

    /// <summary>Reads a reference; its words are kept in <see cref="ItemReference.Item"/> as the language has them.</summary>
    public virtual Expression ReadReference(TokenReader reader)
    {
        var token = reader.Take();
        return new ItemExpression(new(null, null, null, token.Text)) { Span = token.Span };
    }

    /// <summary>An item in our spelling, or a condition on one.</summary>
    public abstract Expression? Resolve(ItemExpression raw, ForeignScope scope, Action<string> refuse);

    /// <summary>OID of the item that says whether a choice of several was made, where a call asks for that; else null.</summary>
    public virtual string? FindChoice(CallExpression call, ForeignScope scope) => null;

    /// <summary>A function in our spelling, its arguments translated already; null for one that has no equal.</summary>
    public abstract Expression? Call(string name, IReadOnlyList<Expression> arguments, Action<string> refuse);

    protected static LiteralExpression Number(decimal number) => new(Value.Of(number));

    protected static CallExpression Ours(string name, params Expression[] arguments) => new(name, [.. arguments]);
}
