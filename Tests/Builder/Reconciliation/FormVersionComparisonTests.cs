using Builder.Service.Domain;
using Builder.Service.Features.Reconciliation.Comparing;

namespace Tests.Builder.Reconciliation;

/// <summary>Form versions of both sides: what differs, and what mends it.</summary>
public sealed class FormVersionComparisonTests
{
    [Fact]
    public void Compare_WhatBothHold_FindsNothing() => Assert.Empty(Sides.Compare(Sides.There(Sides.Form()), Sides.Here(Sides.Version())));

    [Fact]
    public void Compare_InstalledHereAndNotThere_IsMissingAndDeployedAgain() =>
        Expect(DifferenceKind.Missing, DifferenceRepair.DeployAgain, Sides.Compare(new(Sides.Reported, [], [], []), Sides.Here(Sides.Version())));

    [Fact]
    public void Compare_SettledAfterTheQuestion_IsNotMissing() =>
        Assert.Empty(Sides.Compare(new(Sides.Reported, [], [], []), Sides.Here(Sides.Version(settledAt: Sides.Asked))));

    [Theory]
    [InlineData(FormDeploymentState.Published)]
    [InlineData(FormDeploymentState.Rejected)]
    [InlineData(FormDeploymentState.Cancelled)]
    public void Compare_NotInstalledOnEitherSide_FindsNothing(string state) => Assert.Empty(Sides.Compare(new(Sides.Reported, [], [], []), Sides.Here(Sides.Version(state))));

    [Fact]
    public void Compare_OfAnUnknownVersion_IsExtraAndCanBeTakenBack() =>
        Expect(DifferenceKind.Extra, DifferenceRepair.TakeBack, Sides.Compare(Sides.There(Sides.Form()), Sides.Here(Array.Empty<KnownFormVersion>())));

    [Fact]
    public void Compare_OfAKnownVersionWithoutADeployment_IsExtraAndRecorded() =>
        Expect(DifferenceKind.Extra, DifferenceRepair.RecordDeployment, Sides.Compare(Sides.There(Sides.Form()), Sides.Here(Sides.Version(state: null))));

    [Theory]
    [InlineData(FormDeploymentState.Installed)]
    [InlineData(FormDeploymentState.Published)]
    [InlineData(null)]
    public void Compare_WhereTheStoredBytesAreOthers_IsAlteredAndNothingElse(string? state) =>
        Expect(DifferenceKind.Altered, DifferenceRepair.None, Sides.Compare(Sides.There(Sides.Form(stored: Given.OtherHash)), Sides.Here(Sides.Version(state))));

    [Fact]
    public void Compare_OfOtherContentUnderTheSameNumber_IsAltered() =>
        Expect(DifferenceKind.Altered, DifferenceRepair.None, Sides.Compare(Sides.There(Sides.Form(Given.OtherHash)), Sides.Here(Sides.Version())));

    [Theory]
    [InlineData(FormDeploymentState.Published)]
    [InlineData(FormDeploymentState.Cancelling)]
    [InlineData(FormDeploymentState.Overdue)]
    [InlineData(FormDeploymentState.Rejected)]
    [InlineData(FormDeploymentState.Failed)]
    [InlineData(FormDeploymentState.Cancelled)]
    public void Compare_InstalledThereAndUnsettledHere_IsOneSidedAndSettled(string state) =>
        Expect(DifferenceKind.OneSided, DifferenceRepair.MarkSettled, Sides.Compare(Sides.There(Sides.Form()), Sides.Here(Sides.Version(state))));

    [Theory]
    [InlineData(59, 0)]
    [InlineData(61, 1)]
    public void Compare_WhereTheAnswerMayBeOnItsWay_WaitsAMinute(int seconds, int found)
    {
        Assert.Equal(found, Sides.Compare(Sides.There(Sides.Form(at: Sides.Reported.AddSeconds(-seconds))), Sides.Here(Sides.Version(FormDeploymentState.Published))).Count);
        Assert.Equal(found, Sides.Compare(Sides.There(Sides.Form()), Sides.Here(Sides.Version(FormDeploymentState.Published, sentAt: Sides.Asked.AddSeconds(-seconds)))).Count);
    }

    [Fact]
    public void ToDifference_OfTheSameAgain_HasTheSameIdentity()
    {
        var there = Sides.There(Sides.Form(stored: Given.OtherHash));
        string Identity(Ledger here) => Assert.Single(Sides.Compare(there, here)).ToDifference(Check, isAutomatic: true).Identity;

        Assert.Equal(Identity(Sides.Here(Sides.Version())), Identity(Sides.Here(Sides.Version())));
        Assert.NotEqual(Identity(Sides.Here(Sides.Version())), Identity(Sides.Here(Sides.Version(FormDeploymentState.Published))));
    }

    [Fact]
    public void ToDifference_OfAnAlarm_IsNeverAutomatic() =>
        Assert.False(Assert.Single(Sides.Compare(Sides.There(Sides.Form(Given.OtherHash)), Sides.Here(Sides.Version()))).ToDifference(Check, isAutomatic: true).IsAutomatic);

    private static InventoryCheck Check => new() { Id = Guid.NewGuid(), Environment = "uat", RequestedBy = Given.Person, RequestedAt = Sides.Asked, AnswerBy = Sides.Asked };

    private static void Expect(string kind, string repair, IReadOnlyList<Found> found)
    {
        var difference = Assert.Single(found);
        Assert.Equal((kind, repair, "F.1", 1), (difference.Kind, difference.Repair, difference.FormOid, difference.Version));
    }
}
