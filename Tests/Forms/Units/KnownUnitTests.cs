using Forms;
using Forms.Units;

namespace Tests.Forms.Units;

public sealed class KnownUnitTests
{
    [Theory]
    [InlineData("1", "[lb_av]", "kg", "0.45359237")]
    [InlineData("1", "[lb_av]", "[oz_av]", "16")]
    [InlineData("1", "[stone_av]", "[lb_av]", "14")]
    [InlineData("1", "[ft_i]", "[in_i]", "12")]
    [InlineData("70.5", "[in_i]", "cm", "179.07")]
    [InlineData("98.6", "[degF]", "Cel", "37")]
    [InlineData("-40", "Cel", "[degF]", "-40")]
    [InlineData("0", "K", "Cel", "-273.15")]
    [InlineData("120", "mm[Hg]", "kPa", "15.99864")]
    [InlineData("1", "cm[H2O]", "Pa", "98.0665")]
    [InlineData("8", "[foz_us]", "mL", "236.5882365")]
    [InlineData("36", "h", "d", "1.5")]
    [InlineData("2", "wk", "d", "14")]
    public void Convert_ByDefinition_IsExact(string value, string from, string to, string expected) =>
        Assert.Equal(Number(expected), Of(from).Convert(Number(value), Of(to)));

    [Fact]
    public void Convert_ToAnotherQuantity_GivesNothing()
    {
        Assert.Null(Of("kg").Convert(1, Of("cm")));
        Assert.Null(Of("wk").Convert(decimal.MaxValue, Of("ms")));
    }

    [Theory]
    [InlineData(null, "lb", "pounds", "[lb_av]")]
    [InlineData(null, "°F", "Temperature", "[degF]")]
    [InlineData(null, null, "mmHg", "mm[Hg]")]
    [InlineData(null, null, "Centimeters", "cm")]
    [InlineData(null, "Mg", "Mg", null)]
    [InlineData(null, "mmol/L", "mmol/L", null)]
    [InlineData("kg", "lb", "lb", "kg")]
    [InlineData("mmol/L", "kg", "kg", null)]
    [InlineData(null, "kg", "lb", null)]
    public void Of_AMeasurementUnit_IsWhatItsAliasOrElseSymbolAndNameAgreeUpon(string? ucum, string? symbol, string name, string? expected) =>
        Assert.Equal(expected, KnownUnits.Of(new MeasurementUnit
        {
            Oid = "MU", Name = name, Symbol = symbol is null ? null : new() { Texts = [new() { Language = "en", Text = symbol }, new() { Language = "ko", Text = "단위" }] },
            Aliases = ucum is null ? [] : [new Alias { Context = "UCUM", Name = ucum }],
        })?.Code);

    private static KnownUnit Of(string code) => KnownUnits.All.Single(unit => unit.Code == code);

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
