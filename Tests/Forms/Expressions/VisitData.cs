using Forms.Expressions;

namespace Tests.Forms.Expressions;

/// <summary>What a site entered: two adverse events, an age, nothing for PREG, a coded missing weight.</summary>
internal static class VisitData
{
    public static FormData Create()
    {
        var data = new FormData(VisitForm.Create(), VisitForm.Study(), ["-99"]) { Today = Day("2024-06-15") };
        foreach (var (item, text) in new[] { ("AGE", "42"), ("SEX", "F"), ("WEIGHT", "-99"), ("HEIGHT", "tall"), ("BIRTH", "1982-03"), ("VISIT", "2024-05-31"), ("START", "2024-05-31T10:30:00+02:00"), ("CLOCK", "10:30"), ("NOTE", "날씨 ok"), ("I.DOT", "7") })
            data.Put(new("MAIN", item), text);
        foreach (var (key, severity, dose) in new[] { ("1", "1", "2.5"), ("2", "3", "4") })
        {
            data.Put(new("AE", "SEV") { RepeatKey = key }, severity);
            data.Put(new("AE", "DOSE") { RepeatKey = key }, dose);
        }
        data.Put(new("AE", "ONSET") { RepeatKey = "1" }, "2024-05-02");
        data.Put(new("HEM", "HB") { Visit = "V1", Form = "LAB" }, "13.1");
        return data;
    }

    public static Value Evaluate(string text, Occurrence? at = null)
    {
        var parsed = ParsedExpression.Parse(text);
        Assert.Empty(parsed.Errors);
        return Evaluator.Evaluate(parsed.Expression!, Create(), at);
    }

    /// <summary>A value as the language writes it.</summary>
    public static string Shown(Value value) => new LiteralExpression(value).ToString();

    private static MomentValue Day(string text) => MomentValue.TryRead(text, out var day) ? day : throw new FormatException(text);
}
