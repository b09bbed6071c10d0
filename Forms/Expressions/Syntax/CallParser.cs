namespace Forms.Expressions.Syntax;

/// <summary>Reads functions, aggregates and if.</summary>
internal sealed class CallParser(TokenReader reader, Func<int, Expression> parse, Func<Expression, int, Expression> parseOperators, Func<List<Expression>> parseList)
{
    public Expression ParseCall()
    {
        var name = reader.Take();
        reader.Take();
        return reader.Current.IsWord("each") ? ParseEach(name) : ParseArguments(name);
    }

    /// <summary>Both <c>if(a, b, c)</c> and <c>if a then b else c</c>, whose condition may stand in parentheses too.</summary>
    public Expression ParseIf()
    {
        var word = reader.Take();
        var open = reader.Current;
        var bracketed = reader.TrySymbol("(");
        var condition = parse(0);
        if (bracketed && reader.TrySymbol(","))
            return Build(word, [condition, .. parseList()]);
        if (bracketed)
        {
            reader.Expect(")", $"Close the parenthesis of column {open.Span.Column}, or write if(a, b, c).");
            condition = parseOperators(condition, 0);
        }
        var then = ParseBranch("then");
        return Build(word, [condition, then, ParseBranch("else")]);
    }

    private Expression ParseBranch(string word)
    {
        if (!reader.TryWord(word))
            reader.Tell(reader.Current, $"'{word}' is expected instead of {TokenReader.Describe(reader.Current)}. Write if a then b else c, or if(a, b, c).");
        return parse(0);
    }

    private IfExpression Build(Token word, List<Expression> parts)
    {
        if (parts.Count != 3)
            reader.Tell(word, $"'if' takes three values, not {parts.Count}. Write if(condition, value, other value).");
        while (parts.Count < 3)
            parts.Add(new LiteralExpression(Value.Unknown));
        return new IfExpression(parts[0], parts[1], parts[2]) { Span = word.Span.To(reader.Previous.Span) };
    }

    private CallExpression ParseArguments(Token name)
    {
        var arguments = parseList();
        var span = name.Span.To(reader.Previous.Span);
        if (Function.Find(name.Text) is not { } function)
            reader.Tell(name, $"There is no function '{name.Text}'.{Nearest.Suggest(name.Text, Function.Names)}");
        else if (arguments.Count < function.Fewest || arguments.Count > function.Most)
            reader.Tell(name, $"{function.Name} takes {function.Counted}, not {arguments.Count}. Write {function.Usage}.");
        return new(name.Text, [.. arguments]) { Span = span };
    }

    private EachExpression ParseEach(Token name)
    {
        reader.Take();
        if (!Enum.TryParse<Aggregate>(name.Text, ignoreCase: true, out var aggregate) || name.Text.Any(char.IsUpper) || name.Text.Any(char.IsDigit))
            reader.Tell(name, $"'{name.Text}' cannot take 'each'. Use any, all, count, sum, min or max.");
        var group = PathParser.ParseGroup(reader);
        reader.Expect(":", "Put a colon between the group and what to take of each repeat: sum(each [IG.AE]: Amount).");
        var body = parse(0);
        if (!reader.Current.IsSymbol(")"))
            reader.SkipToSeparator();
        reader.Expect(")", $"Close the parenthesis of {name.Text}.");
        return new(aggregate, group, body) { Span = name.Span.To(reader.Previous.Span) };
    }
}
