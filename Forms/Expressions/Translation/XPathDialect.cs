using Forms.Expressions.Syntax;

namespace Forms.Expressions;

/// <summary>The part of XPath 1.0 that real forms use: paths to items, comparisons, arithmetic and some functions.</summary>
internal sealed class XPathDialect : Dialect
{
    public override IReadOnlyList<Token> Split(string source, List<ExpressionError> problems) => new XPathLexer(source, problems).ReadAll();

    public override BinaryOperator? FindOperator(Token token) => token switch
    {
        { Kind: TokenKind.Name, Text: "div" } => BinaryOperator.Divide,
        { Kind: TokenKind.Symbol, Text: "/" or "^" or "<>" or "==" } => null,
        _ => OperatorTable.Find(token),
    };

    public override bool IsReference(Token token) => token.Kind == TokenKind.Quoted;

    public override Expression? Resolve(ItemExpression raw, ForeignScope scope, Action<string> refuse)
    {
        var path = raw.Reference.Item;
        if (path.Contains('[', StringComparison.Ordinal) || path.Contains('@', StringComparison.Ordinal))
            return OdmPath.Translate(path, scope, refuse);
        if (path is "." && scope.Self is { } self)
            return scope.Find(self, null, refuse);
        if (path[(path.LastIndexOf('/') + 1)..] is { Length: > 0 } item && item is not ("." or ".."))
            return scope.Find(scope.OfNode(path) ?? item, null, refuse);
        refuse($"The path '{path}' leads to no item. Name the item.");
        return null;
    }

    // A question with several choices is an item for each of them here.
    public override string? FindChoice(CallExpression call, ForeignScope scope) =>
        call is { Function: "selected", Arguments: [ItemExpression question, LiteralExpression { Value: TextValue code }] } ? scope.OfNode($"{question.Reference.Item}___{code.Text}") : null;

    public override Expression? Call(string name, IReadOnlyList<Expression> arguments, Action<string> refuse) => (name, arguments.Count) switch
    {
        ("true" or "false", 0) => new LiteralExpression(Value.Of(name is "true")),
        ("string-length", 1) => Ours("length", arguments[0]),
        ("selected", 2) => new BinaryExpression(BinaryOperator.Equal, arguments[0], arguments[1]),
        ("today", 0) or ("number" or "floor" or "ceiling", 1) or ("round", 1 or 2) or ("contains" or "coalesce", 2) or ("concat" or "min" or "max", > 0) => Ours(name, [.. arguments]),
        ("string", 1) => Ours("text", arguments[0]),
        ("boolean", 1) when arguments[0] is ItemExpression => new IsExpression(arguments[0], known: true),
        ("uuid", _) => Refuse(refuse, "uuid() gives another value each time; an expression here gives the same value for the same data. Leave it to the system that needs it."),
        ("count", _) => Refuse(refuse, "count() of a path has no equal here. Write count(each GROUP: …)."),
        _ => null,
    };

    private static Expression? Refuse(Action<string> refuse, string text)
    {
        refuse(text);
        return null;
    }
}
