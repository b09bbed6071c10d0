using Forms.Expressions.Syntax;

namespace Forms.Expressions;

/// <summary>Splits XPath: a path with its predicates is one word.</summary>
internal sealed class XPathLexer(string source, List<ExpressionError> problems) : Lexer(source, problems)
{
    protected override Token? ReadSpecial(TextSpan mark)
    {
        if (char.IsAsciiDigit(Cursor.Current) || (Cursor.Current == '.' && char.IsAsciiDigit(Cursor.Peek(1))))
            return null;
        if (!IsPathPart(Cursor.Current))
            return null;
        ReadPath();
        var text = Cursor.TextFrom(mark);
        if (text is "and" or "or" or "div" or "mod")
            return new(TokenKind.Name, text, Cursor.SpanFrom(mark));
        return new(NextIsParenthesis() ? TokenKind.Name : TokenKind.Quoted, text, Cursor.SpanFrom(mark));
    }

    private static bool IsPathPart(char character) => IsNamePart(character) || character is '/' or '.' or '@';

    private void ReadPath()
    {
        while (!Cursor.AtEnd)
        {
            if (Cursor.Current == '[')
                ReadPredicate();
            else if (IsPathPart(Cursor.Current) || (Cursor.Current is '-' or ':' && IsNamePart(Cursor.Peek(1))))
                Cursor.Advance();
            else
                return;
        }
    }

    private void ReadPredicate()
    {
        for (var quote = '\0'; !Cursor.AtEnd; Cursor.Advance())
        {
            if (quote == '\0' && Cursor.Current is '\'' or '"')
                quote = Cursor.Current;
            else if (Cursor.Current == quote)
                quote = '\0';
            else if (quote == '\0' && Cursor.Current == ']')
                break;
        }
        Cursor.Advance();
    }

    private bool NextIsParenthesis()
    {
        var ahead = 0;
        while (char.IsWhiteSpace(Cursor.Peek(ahead)))
            ahead++;
        return Cursor.Peek(ahead) == '(';
    }
}
