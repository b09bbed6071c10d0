using System.Threading.Channels;

namespace Benchmarks.Loops;

/// <summary>Collects items and works on those at hand together, without waiting for more: sets grow by themselves with the load.</summary>
internal sealed class SetLine<T>
{
    private readonly Channel<T> _waiting = Channel.CreateUnbounded<T>();
    private readonly Lock _taking = new();
    private readonly SetLimits<T> _limits;
    private readonly Func<IReadOnlyList<T>, Task> _work;

    public SetLine(SetLimits<T> limits, Func<IReadOnlyList<T>, Task> work)
    {
        _limits = limits;
        _work = work;
        for (var i = 0; i < limits.Workers; i++)
            _ = Task.Run(WorkAsync);
    }

    public void Add(T item) => _waiting.Writer.TryWrite(item);

    private async Task WorkAsync()
    {
        try
        {
            while (await _waiting.Reader.WaitToReadAsync())
            {
                if (Take() is { Count: > 0 } set)
                    await _work(set);
            }
        }
        catch (Exception e)
        {
            LoopFailure.End(e);
        }
    }

    private List<T> Take()
    {
        lock (_taking)
        {
            List<T> set = [];
            var weight = 0;
            while (set.Count < _limits.Most && _waiting.Reader.TryPeek(out var next) && (set.Count == 0 || weight + _limits.WeightOf(next) <= _limits.Weight))
            {
                _waiting.Reader.TryRead(out _);
                weight += _limits.WeightOf(next);
                set.Add(next);
            }

            return set;
        }
    }
}
