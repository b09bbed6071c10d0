using Forms.Expressions.Syntax;

namespace Forms.Expressions;

/// <summary>OpenEDC: items by OID, <c>==</c>, <c>!</c>; <c>GROUP-ITEM</c> without blanks names the group too.</summary>
internal sealed class OpenEdcDialect : Dialect
{
    public override IReadOnlyList<Token> Split(string source, List<ExpressionError> problems) => new OpenEdcLexer(source, problems).ReadAll();

    public override BinaryOperator? FindOperator(Token token) => token.Text switch
    {
        "==" => BinaryOperator.Equal,
        "&&" => BinaryOperator.And,
        "||" => BinaryOperator.Or,
        _ => base.FindOperator(token),
    };

    public override bool IsReference(Token token) => token.Kind == TokenKind.Quoted;

    public override Expression? Resolve(ItemExpression raw, ForeignScope scope, Action<string> refuse)
    {
        var name = raw.Reference.Item;
        if (scope.Scope.Here.Items.ContainsKey(name))
            return scope.Find(name, null, refuse);
        // An OID may hold a hyphen itself, so every hyphen is tried as the one between group and item.
        for (var hyphen = name.IndexOf('-', StringComparison.Ordinal); hyphen > 0; hyphen = name.IndexOf('-', hyphen + 1))
        {
            if (scope.Scope.Here.Holds(name[..hyphen], name[(hyphen + 1)..]))
                return scope.Find(new ItemReference(null, null, name[..hyphen], name[(hyphen + 1)..]), refuse);
        }
        return scope.Find(name, null, refuse);
    }

    public override Expression? Call(string name, IReadOnlyList<Expression> arguments, Action<string> refuse) => (name, arguments.Count) switch
    {
        ("abs" or "floor" or "round", 1) or ("min" or "max", > 0) => Ours(name, [.. arguments]),
        ("ceil", 1) => Ours("ceiling", arguments[0]),
        _ => null,
    };

    private sealed class OpenEdcLexer(string source, List<ExpressionError> problems) : Lexer(source, problems)
    {
        protected override Token? ReadSpecial(TextSpan mark)
        {
            if (Cursor.Current == '!' && Cursor.Peek(1) != '=')
            {
                Cursor.Advance();
                return new(TokenKind.Symbol, "!", Cursor.SpanFrom(mark));
            }
            if (!IsNameStart(Cursor.Current))
                return null;
            while (IsNamePart(Cursor.Current) || (Cursor.Current is '.' or '-' && IsNamePart(Cursor.Peek(1))))
                Cursor.Advance();
            var name = Cursor.TextFrom(mark);
            return new(name is "and" or "or" or "not" or "true" or "false" || Cursor.Current == '(' ? TokenKind.Name : TokenKind.Quoted, name, Cursor.SpanFrom(mark));
        }
    }
}
