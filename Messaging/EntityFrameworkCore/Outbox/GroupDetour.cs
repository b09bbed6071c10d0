namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>
/// Says whether units with a group must go through the table because earlier ones of the same group may wait there: after a failure, a refused
/// hand-over, and at the start. It ends with a claim that left nothing behind.
/// </summary>
internal sealed class GroupDetour
{
    private readonly Lock gate = new();
    private DateTimeOffset until = DateTimeOffset.MinValue;
    private bool isOpen = true;

    /// <summary>How often it was opened; a claim ends only what was open before it began.</summary>
    public long Version { get; private set; }

    public bool IsOpen
    {
        get
        {
            lock (gate)
                return isOpen;
        }
    }

    /// <summary>A unit with a group waits in the table, until a time at least.</summary>
    public void Open(DateTimeOffset due)
    {
        lock (gate)
        {
            isOpen = true;
            Version++;
            until = due > until ? due : until;
        }
    }

    /// <summary>A claim found nothing more; it began at this time and saw this version.</summary>
    public void Close(DateTimeOffset start, long version)
    {
        lock (gate)
        {
            if (version == Version && start >= until)
                isOpen = false;
        }
    }
}
