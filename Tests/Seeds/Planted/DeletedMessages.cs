namespace Tests.Seeds.Planted;

/// <summary>Messages that are deleted already and worked on still: what a death would lose.</summary>
internal sealed class DeletedMessages
{
    private int _inHand;

    public int InHand => Volatile.Read(ref _inHand);

    public void Begin() => Interlocked.Increment(ref _inHand);

    public void End() => Interlocked.Decrement(ref _inHand);
}
