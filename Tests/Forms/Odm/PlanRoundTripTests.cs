using Fidelity;
using Forms;
using Forms.Entry;
using Forms.Odm;

namespace Tests.Forms.Odm;

/// <summary>What ODM has no place for in a plan of visits goes through its files all the same.</summary>
public sealed class PlanRoundTripTests
{
    private static readonly MissingDataCode[] Codes = [new("NK", new() { Texts = [new() { Language = "en", Text = "Not known <yet>" }, new() { Language = "ko", Text = "모름" }] }), new("ND")];

    [Fact]
    public async Task Write_OfWindowsAndCodes_ReadsBackTheSame()
    {
        var import = await OdmText.ReadAsync(OdmText.Whole());
        var study = import.Studies[0] with
        {
            StudyEvents = [VisitWindow.Set(new StudyEventDef { Oid = "SE.4", Name = "Week 4", Repeating = false, Type = "Scheduled" }, new(28, 3, 7))],
            MetaDataVersionVendor = MissingDataCodes.Set(new StudyOutline { StudyOid = import.Studies[0].StudyOid }, Codes).MetaDataVersionVendor,
        };
        import = import with { Studies = [study] };

        foreach (var version in Enum.GetValues<OdmFileVersion>())
        {
            using var written = RoundTrip.Export(import, version);
            var again = await OdmReader.ReadAsync(written, TestContext.Current.CancellationToken);
            Assert.Equal(new VisitWindow(28, 3, 7), VisitWindow.Of(again.Studies[0].StudyEvents[0]));
            Assert.Equal(Codes, MissingDataCodes.Of(again.Studies[0]));
            Assert.Empty(RoundTrip.Differences(import, again));
        }
    }

    [Fact]
    public void Set_TakenBack_LeavesTheVisitAsItWas()
    {
        var visit = new StudyEventDef { Oid = "SE.4", Name = "Week 4", Vendor = new() { Attributes = [new("urn:other", "Colour", "red")] } };

        var back = VisitWindow.Set(VisitWindow.Set(visit, new(28, 3, 7)), null);

        Assert.Equal(visit, back);
    }

    [Fact]
    public void For_ADayAtTheEndOfTheCalendar_StaysInIt()
    {
        var window = new VisitWindow(28, 3, 7);

        Assert.Equal(DateOnly.MaxValue, window.For(DateOnly.MaxValue).To);
        Assert.Equal(DateOnly.MinValue, new VisitWindow(-28, 3, 7).For(DateOnly.MinValue).From);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("99999999999")]
    [InlineData("200000")]
    [InlineData("-2147483648")]
    public void Of_ADayThatCannotBe_IsNoWindow(string day) =>
        Assert.Null(VisitWindow.Of(new StudyEventDef { Oid = "SE.4", Name = "Week 4", Vendor = new() { Attributes = [new(VisitWindow.Namespace, nameof(VisitWindow.TargetDay), day)] } }));
}
