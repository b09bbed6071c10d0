namespace MassTransit.AmazonSqsTransport.Receive.Delivery;

/// <summary>Consumes the messages of a group in their order, groups beside each other.</summary>
/// <remarks>When one fails and will come again, those of its group behind it are given back too: they must not overtake it.</remarks>
internal sealed class GroupOrder(int limitPerGroup)
{
    private readonly Lock _sync = new();
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);

    public void Add(string group, IHeldMessage message)
    {
        Lane? lane;
        lock (_sync)
        {
            if (!_lanes.TryGetValue(group, out lane))
                _lanes[group] = lane = new Lane();
            if (lane.Running >= limitPerGroup)
            {
                lane.Waiting.Enqueue(message);
                return;
            }
            lane.Running++;
        }
        _ = Task.Run(() => RunAsync(group, lane, message));
    }

    private async Task RunAsync(string group, Lane lane, IHeldMessage first)
    {
        for (var message = first; message is not null; message = Next(group, lane))
        {
            if (lane.IsBroken)
                await message.ReleaseAsync().ConfigureAwait(false);
            else if (!await message.DeliverAsync().ConfigureAwait(false))
                lane.IsBroken = true;
        }
    }

    private IHeldMessage? Next(string group, Lane lane)
    {
        lock (_sync)
        {
            if (lane.Waiting.TryDequeue(out var next))
                return next;
            if (--lane.Running == 0)
                _lanes.Remove(group);
            return null;
        }
    }

    private sealed class Lane
    {
        public Queue<IHeldMessage> Waiting { get; } = [];
        public int Running { get; set; }
        public volatile bool IsBroken;
    }
}
