using System.Globalization;
using System.Text;

namespace Forms.Expressions.Syntax;

/// <summary>Writes an expression so that reading it gives the same expression.</summary>
internal static class ExpressionPrinter
{
    public static string Print(Expression expression)
    {
        var text = new StringBuilder();
        Write(text, expression, 0);
        return text.ToString();
    }

    public static string Path(string? visit, string? form, string? group, string last)
    {
        var segments = string.Join('.', new[] { form, group, last }.OfType<string>().Select(Oid));
        return visit is null ? segments : $"{Oid(visit)}/{segments}";
    }

    public static string Oid(string oid) =>
        Lexer.IsNameStart(oid.Length > 0 ? oid[0] : ' ') && oid.All(Lexer.IsNamePart) && !Keywords.Contains(oid)
            ? oid
            : $"[{oid.Replace("]", "]]", StringComparison.Ordinal)}]";

    private static void Write(StringBuilder text, Expression expression, int atLeast)
    {
        var open = PowerOf(expression) < atLeast;
        if (open)
            text.Append('(');
        WriteBare(text, expression);
        if (open)
            text.Append(')');
    }

    private static int PowerOf(Expression expression) => expression switch
    {
        UnaryExpression { Operator: UnaryOperator.Not } => OperatorTable.Not,
        UnaryExpression => OperatorTable.Negate,
        BinaryExpression binary => OperatorTable.PowerOf(binary.Operator),
        InExpression or IsExpression => OperatorTable.Comparison,
        _ => OperatorTable.Primary,
    };

    private static void WriteBare(StringBuilder text, Expression expression)
    {
        switch (expression)
        {
            case LiteralExpression literal: text.Append(Literal(literal.Value)); break;
            case ItemExpression item: text.Append(item.Reference); break;
            case UnaryExpression unary: WriteUnary(text, unary); break;
            case BinaryExpression binary: WriteBinary(text, binary); break;
            case InExpression membership:
                Write(text, membership.Operand, OperatorTable.Comparison + 1);
                WriteList(text.Append(" in "), membership.Choices);
                break;
            case IsExpression test:
                Write(text, test.Operand, OperatorTable.Comparison + 1);
                text.Append(test.Known ? " is known" : " is missing");
                break;
            case IfExpression choice: WriteList(text.Append("if"), [choice.Condition, choice.Then, choice.Otherwise]); break;
            case CallExpression call: WriteList(text.Append(call.Function), call.Arguments); break;
            case EachExpression each: WriteEach(text, each); break;
            default: throw new ArgumentOutOfRangeException(nameof(expression), expression.GetType(), "An expression of an unknown kind cannot be written.");
        }
    }

    private static void WriteUnary(StringBuilder text, UnaryExpression unary)
    {
        text.Append(unary.Operator == UnaryOperator.Not ? "not " : "-");
        Write(text, unary.Operand, PowerOf(unary));
    }

    private static void WriteBinary(StringBuilder text, BinaryExpression binary)
    {
        var power = OperatorTable.PowerOf(binary.Operator);
        Write(text, binary.Left, power is OperatorTable.Comparison || binary.Operator == BinaryOperator.Power ? power + 1 : power);
        text.Append(' ').Append(OperatorTable.SpellingOf(binary.Operator)).Append(' ');
        Write(text, binary.Right, OperatorTable.RightPowerOf(binary.Operator));
    }

    private static void WriteEach(StringBuilder text, EachExpression each)
    {
        text.Append(CultureInfo.InvariantCulture, $"{each.Aggregate.ToString().ToLowerInvariant()}(each {each.Group}: ");
        Write(text, each.Body, 0);
        text.Append(')');
    }

    private static void WriteList(StringBuilder text, EquatableList<Expression> parts)
    {
        text.Append('(');
        for (var index = 0; index < parts.Count; index++)
            Write(index == 0 ? text : text.Append(", "), parts[index], 0);
        text.Append(')');
    }

    private static string Literal(Value value) => value switch
    {
        NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
        TextValue written => $"'{written.Text.Replace("'", "''", StringComparison.Ordinal)}'",
        BooleanValue truth => truth.Truth ? "true" : "false",
        MomentValue moment => $"@{moment.Text}",
        _ => "unknown",
    };
}
