using Bunit;
using Forms.Entry;
using Forms.Laboratories;
using static Tests.FormComponents.Shown;

namespace Tests.FormComponents;

/// <summary>Beside an item stand its reference range and where the value lies; out of range is no error.</summary>
public sealed class LaboratoryViewTests
{
    [Theory]
    [InlineData("en", "Reference range: 3 – 5 g", "H · high")]
    [InlineData("ko", "참고치: 3 – 5 g", "H · 높음")]
    public void Change_OfAValueOutOfItsRange_ShowsTheFlagAndNoError(string language, string range, string flag)
    {
        var picked = new Dictionary<global::Forms.Expressions.ItemPlace, ReferenceRange> { [new("G", "I")] = new(1, "L", "I", new(2026, 1, 1)) { Low = "3", High = "5", UnitText = "g" } };
        using var shown = Of(Form([Item("I")]), language, new EntryContext { Laboratory = LaboratoryContext.Of(picked) });

        Assert.Contains(range, shown.AllText, StringComparison.Ordinal);
        Assert.Empty(shown.View.FindAll(".sf-flag"));
        shown.Field("I").Change("6");

        Assert.Equal(flag, shown.View.Find(".sf-flag").TextContent);
        Assert.Contains("sf-G--I-laboratory", shown.Field("I").GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Null(shown.Field("I").GetAttribute("aria-invalid"));
    }
}
