using System.Threading.Channels;

namespace Seeds.Running;

/// <summary>Wakes one waiter when something has happened; what happens while it is awake wakes it once more.</summary>
internal sealed class Activity
{
    private readonly Channel<bool> _happened = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Signal() => _happened.Writer.TryWrite(true);

    public async Task NextAsync(CancellationToken patience) => await _happened.Reader.ReadAsync(patience);
}
