using Forms.Expressions;

namespace Tests.Forms.Expressions;

public sealed class ParsedExpressionTests
{
    [Theory]
    [InlineData("1+2*3", "1 + 2 * 3")]
    [InlineData("(1+2)*3", "(1 + 2) * 3")]
    [InlineData("1-(2-3)-4", "1 - (2 - 3) - 4")]
    [InlineData("2^3^2", "2 ^ 3 ^ 2")]
    [InlineData("(2^3)^2", "(2 ^ 3) ^ 2")]
    [InlineData("-2^2", "-2 ^ 2")]
    [InlineData("not a = 1 and b", "not a = 1 and b")]
    [InlineData("not (a = 1 and b)", "not (a = 1 and b)")]
    [InlineData("a!='it''s'", "a <> 'it''s'")]
    [InlineData("[I.A].b = \"x\"", "[I.A].b = 'x'")]
    [InlineData("[a]]b] is missing", "[a]]b] is missing")]
    [InlineData("V/F.G.I > 1", "V/F.G.I > 1")]
    [InlineData("V / F.G.I > 1", "V / F.G.I > 1")]
    [InlineData("a/b", "a / b")]
    [InlineData("if a then 1 else 2", "if(a, 1, 2)")]
    [InlineData("if (a) = b then 1 else 2", "if(a = b, 1, 2)")]
    [InlineData("x not in (1,2)", "not x in (1, 2)")]
    [InlineData("sum( each F.[G 1] : a*b )", "sum(each F.[G 1]: a * b)")]
    [InlineData("@2024-03 <= d and t > @T10:30", "@2024-03 <= d and t > @T10:30")]
    [InlineData("[and] = 1", "[and] = 1")]
    public void Parse_OfAText_ReadsItAsItPrints(string text, string printed)
    {
        var parsed = ParsedExpression.Parse(text);

        Assert.Empty(parsed.Errors);
        Assert.Equal(printed, parsed.Expression!.ToString());
        Assert.Equal(parsed.Expression, ParsedExpression.Parse(printed).Expression);
    }

    [Theory]
    [InlineData("a == 1", 1, 3, 2, "Write '='")]
    [InlineData("a = 1 AND b", 1, 7, 3, "Write 'and'")]
    [InlineData("a <\n  b < c", 2, 5, 1, "cannot be chained")]
    [InlineData("a = 'x", 1, 5, 2, "not closed")]
    [InlineData("a = @2024-13", 1, 5, 8, "not a date")]
    [InlineData("rond(a)", 1, 1, 4, "Did you mean 'round'?")]
    [InlineData("round(a, 1, 2)", 1, 1, 5, "takes 1 or 2 values, not 3")]
    [InlineData("(a = 1", 1, 7, 0, "Close the parenthesis of column 1")]
    [InlineData("a b", 1, 3, 1, "Put an operator")]
    [InlineData("a is 1", 1, 6, 1, "'missing' or 'known'")]
    [InlineData("2x > 1", 1, 1, 2, "in brackets, as in [2x]")]
    [InlineData("a # 1", 1, 3, 1, "has no meaning")]
    [InlineData("a +", 1, 4, 0, "A value is expected instead of the end")]
    [InlineData("a.b.c.d", 1, 1, 1, "at most three OIDs")]
    [InlineData("x in ()", 1, 7, 1, "empty")]
    [InlineData("  ", 1, 1, 2, "empty")]
    public void Parse_OfAWrongText_SaysWhereAndWhatToDo(string text, int line, int column, int length, string says)
    {
        var error = ParsedExpression.Parse(text).Errors[0];

        Assert.Contains(says, error.Text, StringComparison.Ordinal);
        Assert.Equal((line, column, length), (error.Span.Line, error.Span.Column, error.Span.Length));
    }

    [Fact]
    public void Parse_OfSeveralErrors_TellsEach() =>
        Assert.Equal([5, 13, 28], ParsedExpression.Parse("(a +) or (b == 1) and (c = )").Errors.Select(error => error.Span.Column));

    [Theory]
    [InlineData("(", "", 100_000)]
    [InlineData("(", "", 9_000)]
    [InlineData("not ", "a", 2_000)]
    [InlineData("-", "1", 9_000)]
    [InlineData("1+", "1", 4_000)]
    [InlineData("2^", "1", 4_000)]
    [InlineData("if(", "", 3_000)]
    [InlineData("sum(each g:", "", 900)]
    public void Parse_OfHostileText_IsRefusedWithoutOverflow(string part, string end, int times)
    {
        var parsed = ParsedExpression.Parse(string.Concat(Enumerable.Repeat(part, times)) + end);

        Assert.Null(parsed.Expression);
        Assert.InRange(parsed.Errors.Count, 1, ExpressionLimits.MaxErrors);
    }

    [Fact]
    public void Parse_OfAChainWithinTheLimit_IsRead() =>
        Assert.Empty(ParsedExpression.Parse(string.Join(" or ", Enumerable.Repeat("a", 200))).Errors);
}
