using System.Data.SqlTypes;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;

namespace Tests.Messaging.Outbox;

/// <summary>Lock ids that hold a time.</summary>
public sealed class DeliveryLeaseTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_OfItsOwnLockId_GivesTimeAndAttemptsBack(bool isSqlServer)
    {
        var layout = isSqlServer ? LeaseLayout.SqlServer : LeaseLayout.Leading;
        var lease = new DeliveryLease(Now.AddSeconds(42), 7);

        Assert.Equal(lease, DeliveryLease.Read(lease.ToLockId(layout), layout, Now));
        Assert.NotEqual(lease.ToLockId(layout), lease.ToLockId(layout));
    }

    [Fact]
    public void Read_OfTheOfficialLockIds_SaysTheyAreForeign()
    {
        for (var count = 0; count < 1000; count++)
        {
            Assert.Null(DeliveryLease.Read(NewId.NextGuid(), LeaseLayout.SqlServer, Now));
            Assert.Null(DeliveryLease.Read(Guid.NewGuid(), LeaseLayout.Leading, Now));
        }

        Assert.Null(DeliveryLease.Read(Guid.Empty, LeaseLayout.Leading, Now));
    }

    [Fact]
    public void Bound_ComparedAsText_SplitsLockIdsByTime()
    {
        var bound = DeliveryLease.Bound(Now, LeaseLayout.Leading).ToString();

        Assert.True(string.CompareOrdinal(LockId(Now.AddMilliseconds(-1), LeaseLayout.Leading).ToString(), bound) < 0);
        Assert.True(string.CompareOrdinal(LockId(Now, LeaseLayout.Leading).ToString(), bound) <= 0);
        Assert.True(string.CompareOrdinal(LockId(Now.AddMilliseconds(1), LeaseLayout.Leading).ToString(), bound) > 0);
        Assert.True(string.CompareOrdinal(Guid.Empty.ToString(), bound) < 0);
    }

    [Fact]
    public void Bound_ComparedAsSqlServerDoes_SplitsLockIdsByTime()
    {
        var bound = new SqlGuid(DeliveryLease.Bound(Now, LeaseLayout.SqlServer));

        Assert.True((bool)(new SqlGuid(LockId(Now.AddMilliseconds(-1), LeaseLayout.SqlServer)) < bound));
        Assert.True((bool)(new SqlGuid(LockId(Now, LeaseLayout.SqlServer)) <= bound));
        Assert.True((bool)(new SqlGuid(LockId(Now.AddMilliseconds(1), LeaseLayout.SqlServer)) > bound));
        Assert.True((bool)(new SqlGuid(Guid.Empty) < bound));
    }

    private static Guid LockId(DateTimeOffset until, LeaseLayout layout) => new DeliveryLease(until, 3).ToLockId(layout);
}
