using Forms.Expressions;
using Forms.Laboratories;

namespace Tests.Forms.Laboratories;

/// <summary>A range counts where every completion of what is known gives it, and never otherwise.</summary>
public sealed class RangePickingTests
{
    private static readonly ReferenceRange Range = new(1, "L", "K", new(2024, 1, 1)) { ValidTo = new(2024, 12, 31), Low = "3.5", High = "5.1" };

    [Theory]
    [InlineData("3.4999999999999999999999999", LabFlag.Low)]
    [InlineData("3.5", LabFlag.Normal)]
    [InlineData("3.50", LabFlag.Normal)]
    [InlineData("5.1", LabFlag.Normal)]
    [InlineData("5.1000000000000000000000001", LabFlag.High)]
    [InlineData("-4", LabFlag.Low)]
    public void Flag_AtABound_CountsTheBoundIn(string value, LabFlag flag)
    {
        Assert.True(ExactNumber.TryRead(value, out var number));
        Assert.Equal(flag, RangePicking.Flag(Range, number));
    }

    [Theory]
    [InlineData(null, "5.1", "-1000", LabFlag.Normal)]
    [InlineData("3.5", null, "1000", LabFlag.Normal)]
    [InlineData("3,5", null, "1", null)]
    public void Flag_WithOneBound_KnowsTheOther(string? low, string? high, string value, LabFlag? flag)
    {
        Assert.True(ExactNumber.TryRead(value, out var number));
        Assert.Equal(flag, RangePicking.Flag(Range with { Low = low, High = high }, number));
    }

    [Theory]
    [InlineData("12345678901234567890123456789")]
    [InlineData("1E3")]
    [InlineData("<3")]
    [InlineData("1,5")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("")]
    [InlineData(null)]
    public void Read_ANumberThatWouldBeRounded_IsNone(string? text) => Assert.False(ExactNumber.TryRead(text, out _));

    [Theory]
    [InlineData("2023-12-31", false)]
    [InlineData("2024-01-01", true)]
    [InlineData("2024-12-31", true)]
    [InlineData("2025-01-01", false)]
    [InlineData("2024-06", true)]
    [InlineData("2024", true)]
    [InlineData("2024-06-30T23:59", true)]
    public void Pick_ByDay_TakesTheFirstAndTheLastDayIn(string collected, bool counts) => Assert.Equal(counts, Pick([Range], collected) is not null);

    [Theory]
    [InlineData("2023", "2024")]
    [InlineData("2023-12", "2024-01")]
    public void Pick_OfAPartialDayOverTwoRanges_IsNoneThoughEachHoldsAPart(string inBoth, string inSecond)
    {
        var before = Range with { Id = 2, ValidFrom = new(2023, 1, 1), ValidTo = new(2023, 12, 15) };
        var after = Range with { ValidFrom = new(2023, 12, 16) };

        Assert.Null(Pick([before, after], inBoth));
        Assert.Equal(1, Pick([before, after], inSecond)?.Id);
    }

    [Theory]
    [InlineData("M", 2L)]
    [InlineData("F", null)]
    [InlineData("m", null)]
    [InlineData(null, null)]
    public void Pick_BySex_TakesTheVeryCode(string? sex, long? id) => Assert.Equal(id, Pick([Range with { Id = 2, Sex = "M" }], "2024-05-01", sex)?.Id);

    [Fact]
    public void Pick_ForAnySex_NeedsNone() => Assert.NotNull(Pick([Range], "2024-05-01"));

    [Theory]
    [InlineData("2006-05-01", "2024-04-30", 1L)]
    [InlineData("2006-05-01", "2024-05-01", 2L)]
    [InlineData("2006-05", "2024-04-30", 1L)]
    [InlineData("2006-05", "2024-05-15", null)]
    [InlineData("2006-05", "2024-06-01", 2L)]
    [InlineData("2006", "2024-12-30", null)]
    [InlineData("2006", "2024-12-31", 2L)]
    [InlineData("2005", "2024-01-01", 2L)]
    [InlineData("2006-05-01", "2024-05", 2L)]
    [InlineData("2006-05-02", "2024-05", null)]
    [InlineData("2004-02-29", "2022-02-27", 1L)]
    [InlineData("2004-02-29", "2022-02-28", 2L)]
    [InlineData("2030-01-01", "2024-05-01", null)]
    public void Pick_ByAge_ChangesOnTheBirthdayAndOnlyWhereAllDaysAgree(string born, string collected, long? id)
    {
        var year = new DateOnly(2020, 1, 1);
        ReferenceRange[] ranges = [Range with { ValidFrom = year, ValidTo = null, AgeTo = 17 }, Range with { Id = 2, ValidFrom = year, ValidTo = null, AgeFrom = 18 }];

        Assert.Equal(id, Pick(ranges, collected, age: AgeExtent.Between(Moment(born), Moment(collected)))?.Id);
    }

    [Theory]
    [InlineData(34, "2024-01-10", "2024-01-10", 34, 34)]
    [InlineData(34, "2024-01-10", "2024-05-01", 34, 35)]
    [InlineData(34, "2024-01-10", "2025-01-12", 35, 36)]
    [InlineData(34, "2024", "2024-05-01", 33, 35)]
    public void Age_OfAnotherDay_IsWithinAYear(int age, string asOf, string on, int from, int to)
    {
        var ages = AgeExtent.Between(age, Moment(asOf), Moment(on))!.Value;

        Assert.True(ages.From <= from && ages.To >= to && ages.From >= from - 1 && ages.To <= to + 1, ages.ToString());
    }

    [Fact]
    public void Pick_WithoutAnAge_TakesARangeForEveryAgeAlone()
    {
        Assert.Null(Pick([Range with { AgeFrom = 18 }], "2024-05-01"));
        Assert.Null(Pick([Range with { AgeFrom = 0, AgeTo = 99 }], "2024-05-01"));
        Assert.NotNull(Pick([Range with { AgeFrom = 0 }], "2024-05-01"));
    }

    [Fact]
    public void Pick_OfRangesThatOverlapAgainstTheRules_IsNone() => Assert.Null(Pick([Range, Range with { Id = 2, Low = "1" }], "2024-05-01"));

    [Fact]
    public void Pick_WithoutLaboratoryOrDay_IsNone()
    {
        Assert.Null(RangePicking.Pick([Range], new(null, Moment("2024-05-01"))));
        Assert.Null(RangePicking.Pick([Range], new("L2", Moment("2024-05-01"))));
        Assert.Null(RangePicking.Pick([Range], new("L", null)));
    }

    [Theory]
    [InlineData("M", "F", 0, 17, 0, 17, false)]
    [InlineData("M", null, 0, 17, 0, 17, true)]
    [InlineData("M", "M", 0, 17, 18, null, false)]
    [InlineData("M", "M", 0, 18, 18, null, true)]
    [InlineData(null, null, null, null, 40, 41, true)]
    public void Overlap_OfTwo_IsWhereBothCouldCount(string? sex, string? otherSex, int? from, int? to, int? otherFrom, int? otherTo, bool overlaps)
    {
        var (one, other) = (Range with { Sex = sex, AgeFrom = from, AgeTo = to }, Range with { Id = 2, Sex = otherSex, AgeFrom = otherFrom, AgeTo = otherTo });

        Assert.Equal((overlaps, overlaps), (one.Overlaps(other), other.Overlaps(one)));
        Assert.False(one.Overlaps(other with { ValidFrom = new(2025, 1, 1), ValidTo = null }));
        Assert.Equal(overlaps, one.Overlaps(other with { ValidFrom = new(2024, 12, 31), ValidTo = null }));
        Assert.False(one.Overlaps(other with { ItemOid = "NA" }) || one.Overlaps(other with { LaboratoryOid = "L2" }));
    }

    private static ReferenceRange? Pick(ReferenceRange[] ranges, string collected, string? sex = null, AgeExtent? age = null) => RangePicking.Pick(ranges, new("L", Moment(collected)) { Sex = sex, Age = age });

    private static MomentValue Moment(string text) => MomentValue.TryRead(text, out var moment) ? moment : throw new ArgumentException(text, nameof(text));
}
