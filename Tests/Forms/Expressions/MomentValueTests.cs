using System.Globalization;
using Forms.Expressions;
using static Tests.Forms.Expressions.VisitData;

namespace Tests.Forms.Expressions;

public sealed class MomentValueTests
{
    [Theory]
    [InlineData("@2024 < @2025", "true")]
    [InlineData("@2024 < @2024-05", "unknown")]
    [InlineData("@2024-05 < @2024", "unknown")]
    [InlineData("@2024 >= @2024-01-01", "true")]
    [InlineData("@2024 = @2024", "unknown")]
    [InlineData("@2024-03-01 = @2024-03-01", "true")]
    [InlineData("@2024-03 <> @2024-04-02", "true")]
    [InlineData("@2024-03 = @2024-03-05", "unknown")]
    [InlineData("@2024-03-01 < @2024-03-01T10:00", "unknown")]
    [InlineData("@2024-03-01 < @2024-03-02T00:00", "true")]
    [InlineData("date(@2024-03-01T10:00) = @2024-03-01", "true")]
    [InlineData("@T10:30 = @T10:30:00", "true")]
    [InlineData("@T10 < @T10:30", "unknown")]
    [InlineData("@T10 < @2024-01-01", "unknown")]
    [InlineData("@2024-03-01T10:00Z = @2024-03-01T12:00+02:00", "true")]
    [InlineData("@2024-03-01T10:00Z < @2024-03-01T12:00", "unknown")]
    [InlineData("@2024-03-01T10:00Z < @2024-03-03T12:00", "true")]
    [InlineData("START = @2024-05-31T08:30Z", "true")]
    [InlineData("CLOCK > @T10:29", "true")]
    public void Compare_OfPartialMoments_DecidesWhereTheMissingPartsCannot(string text, string expected) => Assert.Equal(expected, Shown(Evaluate(text)));

    [Theory]
    [InlineData("years(@1982-06-15, @2024-06-14)", "41")]
    [InlineData("years(@1982-06-15, @2024-06-15)", "42")]
    [InlineData("years(BIRTH, today())", "42")]
    [InlineData("years(BIRTH, @2024-03-10)", "unknown")]
    [InlineData("years(@2004-02-29, @2005-02-28)", "1")]
    [InlineData("years(@2024-06-15, @1982-06-16)", "-41")]
    [InlineData("months(@2024-01-31, @2024-02-29)", "1")]
    [InlineData("months(@2024-01-31, @2024-02-28)", "0")]
    [InlineData("days(@2024-02-28, @2024-03-01)", "2")]
    [InlineData("days(@2024-03-01T23:59, @2024-03-02T00:00)", "1")]
    [InlineData("days(@2024, @2024-03-01)", "unknown")]
    [InlineData("year(BIRTH) + month(BIRTH)", "1985")]
    [InlineData("day(BIRTH)", "unknown")]
    [InlineData("day(VISIT)", "31")]
    public void Distance_OfPartialDates_IsKnownWhereEveryDayGivesTheSame(string text, string expected) => Assert.Equal(expected, Shown(Evaluate(text)));

    [Theory]
    [InlineData("2024-03--", "2024-03-01", "2024-03-31")]
    [InlineData("2024---", "2024-01-01", "2024-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    public void Read_OfAPartialDate_SpansItsDays(string text, string first, string last)
    {
        Assert.True(MomentValue.TryRead(text, out var moment));
        Assert.Equal((first, last), (moment.Earliest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), moment.Latest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("2024-02-30")]
    [InlineData("0000")]
    [InlineData("24-01-01")]
    [InlineData("2024-01-01T25:00")]
    [InlineData("2024-01-01T10:00+15:00")]
    [InlineData("T10:00Z")]
    [InlineData("--03-01")]
    [InlineData("")]
    public void Read_OfWhatIsNoMoment_IsFalse(string text) => Assert.False(MomentValue.TryRead(text, out _));
}
