using Builder.Service.Domain;
using Builder.Service.Features.Reconciliation.Comparing;

namespace Tests.Builder.Reconciliation;

/// <summary>Releases of both sides: what differs, and what mends it.</summary>
public sealed class ReleaseComparisonTests
{
    private static readonly KnownRelease[] Known = [Sides.Known()];

    [Theory]
    [InlineData("Ready", "Ready", null, null)]
    [InlineData("Ready", "Waiting", DifferenceKind.Missing, DifferenceRepair.DeployAgain)]
    [InlineData("Ready", "Blocked", DifferenceKind.Missing, DifferenceRepair.DeployAgain)]
    [InlineData("Ready", "Withdrawn", DifferenceKind.OneSided, DifferenceRepair.MarkSettled)]
    [InlineData("Delivering", "Ready", DifferenceKind.OneSided, DifferenceRepair.MarkSettled)]
    [InlineData("Blocked", "Ready", DifferenceKind.OneSided, DifferenceRepair.MarkSettled)]
    [InlineData("Delivering", "Waiting", null, null)]
    [InlineData("Delivering", "Withdrawn", DifferenceKind.OneSided, DifferenceRepair.MarkSettled)]
    [InlineData("Withdrawn", "Ready", DifferenceKind.Stale, DifferenceRepair.TellWithdrawal)]
    [InlineData("Cancelled", "Waiting", DifferenceKind.Stale, DifferenceRepair.TellWithdrawal)]
    [InlineData("Withdrawn", "Withdrawn", null, null)]
    public void Compare_OfTwoStates_FindsWhatDiffers(string here, string there, string? kind, string? repair) =>
        Expect(kind, repair, Sides.Compare(Sides.There(Sides.Release(there)), Sides.Here(Known, Sides.Deployment(here))));

    [Theory]
    [InlineData("Ready", true, DifferenceKind.Missing, DifferenceRepair.DeployAgain)]
    [InlineData("Ready", false, null, null)]
    [InlineData("Delivering", true, null, null)]
    [InlineData("Withdrawn", true, null, null)]
    public void Compare_OfWhatIsNotThere_MissesOnlyWhatWasReadyBefore(string here, bool isOld, string? kind, string? repair) =>
        Expect(kind, repair, Sides.Compare(new(Sides.Reported, [], [], []), Sides.Here(Known, Sides.Deployment(here, isOld))));

    [Fact]
    public void Compare_OfAnAlteredManifest_IsAnAlarmWhateverTheStates()
    {
        Expect(DifferenceKind.Altered, DifferenceRepair.None, Sides.Compare(Sides.There(Sides.Release(stored: Given.OtherHash)), Sides.Here(Known, Sides.Deployment("Delivering"))));
        Expect(DifferenceKind.Altered, DifferenceRepair.None, Sides.Compare(Sides.There(Sides.Release(hash: Given.OtherHash)), Sides.Here(Known, Sides.Deployment("Ready"))));
    }

    [Fact]
    public void Compare_OfAnUnknownDeployment_IsRecordedWhereTheReleaseIsKnown()
    {
        Expect(DifferenceKind.Extra, DifferenceRepair.RecordDeployment, Sides.Compare(Sides.There(Sides.Release()), Sides.Here(Known)));
        Expect(DifferenceKind.Extra, DifferenceRepair.TakeBack, Sides.Compare(Sides.There(Sides.Release()), Sides.Here(Array.Empty<KnownRelease>())));
        Expect(null, null, Sides.Compare(Sides.There(Sides.Release("Withdrawn", hash: "")), Sides.Here(Array.Empty<KnownRelease>())));
    }

    [Fact]
    public void Compare_OfAnUnknownDeploymentBesideOneThatStands_ShowsOnceThatOneIsWithdrawn()
    {
        var there = Sides.There(Sides.Release(), Sides.Release("Withdrawn") with { ReleaseDeploymentId = new Guid(1, 0, 0, new byte[8]) });
        var other = new Guid(1, 0, 0, new byte[8]);

        Expect(DifferenceKind.Extra, DifferenceRepair.RecordDeployment, Sides.Compare(there, Sides.Here(Known, Sides.Deployment("Withdrawn", id: other))));
        Expect(null, null, Sides.Compare(Sides.There(Sides.Release()), Sides.Here(Known, Sides.Deployment("Delivering", id: other))));
    }

    [Fact]
    public void Compare_WhereTheAnswerMayBeOnItsWay_Waits()
    {
        Expect(null, null, Sides.Compare(Sides.There(Sides.Release(readyAt: Sides.Reported.AddSeconds(-30))), Sides.Here(Known, Sides.Deployment("Delivering"))));
        Expect(null, null, Sides.Compare(Sides.There(Sides.Release()), Sides.Here(Known, Sides.Deployment("Delivering", sentAt: Sides.Asked.AddSeconds(-30)))));
        Expect(null, null, Sides.Compare(Sides.There(Sides.Release()), Sides.Here(Known, Sides.Deployment("Withdrawn", sentAt: Sides.Asked.AddSeconds(-30)))));
    }

    private static void Expect(string? kind, string? repair, IReadOnlyList<Found> found)
    {
        if (kind is null)
        {
            Assert.Empty(found);
            return;
        }
        var difference = Assert.Single(found);
        Assert.Equal((kind, repair, DifferenceSubject.Release, 1), (difference.Kind, difference.Repair, difference.Subject, difference.ReleaseNumber));
    }
}
