using System.Globalization;
using Forms;
using Forms.Entry;
using Forms.Units;
using Tests.Forms.Entry;

namespace Tests.Forms.Units;

public sealed class ItemUnitsTests
{
    [Theory]
    [InlineData("154", "lb", "kg", "69.85")]
    [InlineData("154.0", "lb", "kg", "69.853")]
    [InlineData("6", "ft", "cm", "183")]
    [InlineData("98.6", "°F", "°C", "37")]
    [InlineData("99", "°F", "°C", "37.22")]
    [InlineData("1234", "mm", "m", "1.234")]
    [InlineData("70", "kg", "g", "70000")]
    [InlineData("5", "mg", "kg", "0.000005")]
    [InlineData("121", "mmHg", "kPa", "16.13")]
    [InlineData("-40", "°F", "°C", "-40")]
    public void ToStandard_OfANumber_KeepsATenthOfItsLastDigit(string value, string from, string to, string expected) => Assert.Equal(new(expected, to), Units(to, from).ToStandard(value, from));

    [Theory]
    [InlineData("lb", "kg")]
    [InlineData("kg", "lb")]
    [InlineData("°F", "°C")]
    [InlineData("°C", "°F")]
    [InlineData("in", "m")]
    [InlineData("kPa", "mmHg")]
    [InlineData("oz", "kg")]
    public void ToStandard_AndBack_IsWhatWasEntered(string from, string to)
    {
        var (there, back) = (Units(to, from), Units(from, to));
        foreach (var scale in new[] { 0, 1, 2 })
        {
            for (var digits = 1; digits < 3000; digits += 7)
            {
                var entered = new decimal(digits, 0, 0, false, (byte)scale);
                var converted = decimal.Parse(there.ToStandard(entered.ToString(CultureInfo.InvariantCulture), from)!.Value, CultureInfo.InvariantCulture);
                Assert.Equal(entered, Math.Round(back.Convert(converted, to, from)!.Value, scale));
            }
        }
    }

    [Theory]
    [InlineData("about 70", "lb")]
    [InlineData(null, "lb")]
    [InlineData("70", null)]
    [InlineData("70", "elsewhere")]
    public void ToStandard_OfNoNumberOrNoUnit_IsNothing(string? value, string? unit) => Assert.Null(Units("kg", "lb").ToStandard(value, unit));

    [Fact]
    public void ToStandard_OfWhatIsEnteredInIt_IsJustThat() => Assert.Equal(new("70.50", "kg"), Units("kg", "lb").ToStandard("70.50", "kg"));

    [Fact]
    public void ToStandard_WithoutAUnitThatConverts_IsNothing()
    {
        Assert.Null(Units("mmol/L", "mg/dL").ToStandard("5", "mg/dL"));
        Assert.Null(Units("kg", "cm").ToStandard("5", "cm"));
    }

    [Fact]
    public void Enter_InAnotherUnit_ShowsBothAndChecksTheConvertedOne()
    {
        var item = EntryForm.Item("I", "float") with
        {
            MeasurementUnitRefs = [Ref("kg"), Ref("lb")], RangeChecks = [new() { Comparator = "LE", SoftHard = "Soft", CheckValues = [new() { Value = "45.359237" }], MeasurementUnitRef = Ref("kg") }],
        };
        var session = new EntrySession(EntryPlan.Of(EntryForm.Of(item) with { MeasurementUnits = [Unit("kg"), Unit("lb")] }), new() { MissingCodes = [new("-9", new())] });

        session.Enter(new("G", "I"), "100", "lb");
        Assert.Equal(("100", new StandardValue("45.36", "kg")), (session.Item("I").Text, session.Item("I").Standard));
        Assert.Empty(session.Codes());
        session.Enter(new("G", "I"), "100.01", "lb");
        Assert.Equal("At most 45.359237 kg is expected. Check the value.", Assert.Single(session.Findings).TextIn("en").Text);
        session.Enter(new("G", "I"), "-9", "lb");
        Assert.Null(session.Item("I").Standard);
    }

    private static ItemUnits Units(params string[] names) => ItemUnits.Of(EntryForm.Item("I", "float") with { MeasurementUnitRefs = [.. names.Select(Ref)] }, names.ToDictionary(name => name, Unit))!;

    private static MeasurementUnitRef Ref(string name) => new() { MeasurementUnitOid = name };

    private static MeasurementUnit Unit(string name) => new() { Oid = name, Name = name };
}
