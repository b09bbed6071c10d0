using Forms.Expressions;
using static Tests.Forms.Expressions.VisitData;

namespace Tests.Forms.Expressions;

public sealed class EvaluatorTests
{
    [Theory]
    [InlineData("AGE + 0.1 * 3", "42.3")]
    [InlineData("1 / 3 * 3", "0.9999999999999999999999999999")]
    [InlineData("AGE / 0", "unknown")]
    [InlineData("0 ^ -1", "unknown")]
    [InlineData("2 ^ -2", "0.25")]
    [InlineData("2 ^ 0.5", "unknown")]
    [InlineData("79228162514264337593543950335 + 1", "unknown")]
    [InlineData("10 ^ 40", "unknown")]
    [InlineData("WEIGHT + 1", "unknown")]
    [InlineData("HEIGHT + 1", "unknown")]
    [InlineData("NOTE + 1", "unknown")]
    [InlineData("NOWHERE = 1", "unknown")]
    [InlineData("I.DOT", "unknown")]
    [InlineData("[I.DOT]", "7")]
    [InlineData("SHARED is missing", "true")]
    [InlineData("V1/LAB.HEM.HB > 13", "true")]
    [InlineData("SEX in ('M', 'F')", "true")]
    [InlineData("SEX not in ('M', WEIGHT)", "unknown")]
    [InlineData("PREG and AGE > 50", "false")]
    [InlineData("PREG or AGE < 50", "true")]
    [InlineData("PREG or AGE > 50", "unknown")]
    [InlineData("WEIGHT is missing and HEIGHT is missing and AGE is known", "true")]
    [InlineData("if(PREG, 1, 2)", "unknown")]
    [InlineData("if AGE > 18 then 'adult' else 'child'", "'adult'")]
    [InlineData("unknown = unknown", "unknown")]
    public void Evaluate_OfData_DecidesWhatIsKnown(string text, string expected) => Assert.Equal(expected, Shown(Evaluate(text)));

    [Theory]
    [InlineData("abs(-2) + floor(-1.5) + ceiling(1.2)", "2")]
    [InlineData("round(2.5) + round(-2.5) + round(1.25, 1) + round(1250, -2)", "1301.3")]
    [InlineData("round(1, 0.5)", "unknown")]
    [InlineData("mod(7, 3) + min(3, 1, 2) + max(1, 4)", "6")]
    [InlineData("mod(7, 0)", "unknown")]
    [InlineData("mean(1, 2) + sum(1, 2, 3)", "7.5")]
    [InlineData("sum(1, WEIGHT)", "unknown")]
    [InlineData("sum(1, coalesce(WEIGHT, 0))", "1")]
    [InlineData("length(NOTE)", "5")]
    [InlineData("contains(NOTE, 'ok') and upper('a') = 'A' and lower('A') = 'a'", "true")]
    [InlineData("concat('a', text(1.50), text(true))", "'a1.50true'")]
    [InlineData("number('1.5') + 1", "2.5")]
    [InlineData("number('x')", "unknown")]
    [InlineData("today()", "@2024-06-15")]
    public void Evaluate_OfFunctions_Calculates(string text, string expected) => Assert.Equal(expected, Shown(Evaluate(text)));

    [Theory]
    [InlineData("count(each AE: SEV = 3)", "1")]
    [InlineData("any(each AE: SEV = 3)", "true")]
    [InlineData("all(each AE: SEV < 3)", "false")]
    [InlineData("sum(each AE: DOSE * SEV)", "14.5")]
    [InlineData("min(each AE: DOSE) + max(each AE: DOSE)", "6.5")]
    [InlineData("any(each AE: ONSET > @2024-06-01)", "unknown")]
    [InlineData("any(each AE: ONSET < @2024-06-01)", "true")]
    [InlineData("count(each AE: ONSET is known)", "1")]
    [InlineData("count(each AE: ONSET > @2024-01-01)", "unknown")]
    [InlineData("sum(each AE: days(ONSET, VISIT))", "unknown")]
    [InlineData("max(each AE: ONSET)", "unknown")]
    [InlineData("max(each AE: coalesce(ONSET, @2024-01-01))", "@2024-05-02")]
    [InlineData("any(each AE: DOSE = max(each AE: DOSE) and AGE = 42)", "true")]
    [InlineData("any(each NONE: SEV = 1)", "false")]
    [InlineData("all(each NONE: SEV = 1)", "true")]
    [InlineData("sum(each NONE: SEV) + count(each NONE: true)", "0")]
    [InlineData("min(each NONE: SEV)", "unknown")]
    [InlineData("SEV = 1", "unknown")]
    public void Evaluate_OfRepeats_MakesOneValue(string text, string expected) => Assert.Equal(expected, Shown(Evaluate(text)));

    [Fact]
    public void Evaluate_InARepeat_TakesItsOwnValue() =>
        Assert.Equal("true", Shown(Evaluate("SEV = 3 and AE.DOSE = 4 and AGE = 42", new Occurrence(new(null, null, "AE"), "2"))));

    [Fact]
    public void Evaluate_OfAggregatesInAggregates_StopsAtTheStepLimit()
    {
        var data = VisitData.Create();
        for (var key = 0; key < 60; key++)
            data.Put(new("AE", "SEV") { RepeatKey = $"r{key}" }, "1");
        var nested = string.Concat(Enumerable.Repeat("sum(each AE: ", 12)) + "1" + new string(')', 12);

        Assert.False(Evaluator.Evaluate(ParsedExpression.Parse(nested).Expression!, data).IsKnown);
    }

    [Fact]
    public void Remove_OfARepeat_LeavesTheOther()
    {
        var data = VisitData.Create();

        data.Remove(new(new(null, null, "AE"), "2"));

        Assert.Equal("2.5", Shown(Evaluator.Evaluate(ParsedExpression.Parse("sum(each AE: DOSE)").Expression!, data)));
    }
}
