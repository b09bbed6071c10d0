using Builder.Service.Domain;
using Builder.Service.Features.Reconciliation.Comparing;
using Contracts;
using Tests.Builder.Sites;

namespace Tests.Builder.Reconciliation;

/// <summary>Which release each site uses, by both sides.</summary>
public sealed class SiteComparisonTests
{
    private static readonly SiteReleaseActivated First = SiteDecisions.Make() with { ActivatedAt = Sides.LongAgo };

    [Fact]
    public void Compare_OfTheSameDecision_FindsNothing() => Assert.Empty(Sides.Compare(Sides.There(First), Sides.Here(Sides.Decision(1, 1))));

    [Theory]
    [InlineData(2, 2)]
    [InlineData(1, 2)]
    public void Compare_WhereTheBuilderKnowsADecisionThatTheEnvironmentLost_IsStale(int number, int release)
    {
        var found = Assert.Single(Sides.Compare(Sides.There(First), Sides.Here(Sides.Decision(number, release))));

        Assert.Equal((DifferenceKind.Stale, DifferenceRepair.RecordDecision, $"R{release}/{number}", "R1/1"), (found.Kind, found.Repair, found.Here.State, found.There.State));
    }

    [Fact]
    public void Compare_WhereTheBuilderNeverHeard_IsStale() =>
        Assert.Equal("R1/1", Assert.Single(Sides.Compare(Sides.There(First), Sides.Here(Array.Empty<KnownDecision>()))).There.State);

    [Fact]
    public void Compare_WhereTheEnvironmentLostEveryDecisionOfASite_IsStale() =>
        Assert.Null(Assert.Single(Sides.Compare(new(Sides.Reported, [], [], []), Sides.Here(Sides.Decision(1, 1)))).There.State);

    [Fact]
    public void Compare_OfADecisionThatCameAfterTheQuestion_FindsNothing()
    {
        Assert.Empty(Sides.Compare(Sides.There(First), Sides.Here(Sides.Decision(2, 2, receivedAt: Sides.Asked))));
        Assert.Empty(Sides.Compare(new(Sides.Reported, [], [], []), Sides.Here(Sides.Decision(1, 1, receivedAt: Sides.Asked))));
    }

    [Fact]
    public void Compare_OfADecisionThatIsOnItsWay_FindsNothing() =>
        Assert.Empty(Sides.Compare(Sides.There(SiteDecisions.Make(decision: 2) with { ActivatedAt = Sides.Reported.AddSeconds(-30) }), Sides.Here(Sides.Decision(1, 1))));
}
