namespace MassTransit.AmazonSqsTransport.Receive.Leases;

/// <summary>The times of one lease, on a clock that nobody sets.</summary>
internal sealed class LeaseTerm
{
    /// <summary>When the message was received.</summary>
    public TimeSpan Received { get; init; }

    /// <summary>When SQS shows the message to others, if nothing is done.</summary>
    public TimeSpan Deadline { get; private set; }

    /// <summary>When the next renewal is to start.</summary>
    public TimeSpan RenewAt { get; private set; }

    /// <summary>True while a renewal is on its way.</summary>
    public bool IsRenewing { get; set; }

    /// <summary>When to look at this lease again: a renewal that hangs must not hide the deadline.</summary>
    public TimeSpan NextLook => IsRenewing || RenewAt > Deadline ? Deadline : RenewAt;

    public void Extend(TimeSpan from, TimeSpan time)
    {
        Deadline = from + time;
        RenewAt = from + time * LeaseOptions.RenewAfter;
    }

    /// <summary>After a failure: again when a quarter of what is left has passed, but not in a hot loop.</summary>
    public void RetrySoon(TimeSpan now) => RenewAt = now + Max((Deadline - now) / 4, ShortestRetry);

    /// <summary>At the maximum: the lease runs out at its deadline.</summary>
    public void RenewNoMore() => RenewAt = TimeSpan.MaxValue;

    private static readonly TimeSpan ShortestRetry = TimeSpan.FromMilliseconds(200);

    private static TimeSpan Max(TimeSpan left, TimeSpan right) => left > right ? left : right;
}
