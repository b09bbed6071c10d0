using Forms;

namespace Tests.Forms.Definition;

public sealed class VisitTimingTests
{
    private static readonly DateOnly From = new(2026, 3, 10), To = new(2026, 3, 16);

    [Theory]
    [InlineData(9, VisitTiming.Planned)]
    [InlineData(10, VisitTiming.Due)]
    [InlineData(16, VisitTiming.Due)]
    [InlineData(17, VisitTiming.Overdue)]
    public void Of_WhatIsNotBegun_GoesByToday(int day, VisitTiming expected) => Assert.Equal(expected, VisitTimings.Of(From, To, null, new(2026, 3, day)));

    [Theory]
    [InlineData(9, VisitTiming.BegunEarly)]
    [InlineData(10, VisitTiming.BegunInWindow)]
    [InlineData(16, VisitTiming.BegunInWindow)]
    [InlineData(17, VisitTiming.BegunLate)]
    public void Of_WhatIsBegun_GoesByTheDayOfThat(int day, VisitTiming expected) => Assert.Equal(expected, VisitTimings.Of(From, To, new(2026, 3, day), new(2026, 5, 1), isAwaited: false));

    [Fact]
    public void Of_WhatIsNotBegunAndNotAwaited_SaysNothing() => Assert.Null(VisitTimings.Of(From, To, null, new(2026, 5, 1), isAwaited: false));
}
