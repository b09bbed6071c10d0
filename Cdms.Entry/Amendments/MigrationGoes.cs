using Cdms.Entry.Api;

namespace Cdms.Entry.Amendments;

/// <summary>Has the service do a plan step by step, until it is at its end or somebody stops it. What a step did is done: begun again, it goes on.</summary>
/// <param name="api">The service.</param>
/// <param name="path">Address of the run or of the undo of a plan.</param>
/// <param name="shown">Called after each step.</param>
public sealed class MigrationGoes(EntryApi api, string path, Action shown)
{
    private bool _isStopped;

    /// <summary>Forms that were moved since it was begun.</summary>
    public int Moved { get; private set; }

    /// <summary>Forms that stay, by the reason.</summary>
    public IReadOnlyDictionary<string, int> Skipped { get; private set; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Nothing comes after the last step.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>The step that is under way is the last one for now.</summary>
    public void Stop() => _isStopped = true;

    /// <summary>Does it.</summary>
    /// <param name="limit">Most forms in one step.</param>
    public async Task RunAsync(int limit)
    {
        for (var after = 0L; !_isStopped && !IsAtEnd;)
        {
            var go = await api.PostAsync<GoAnswer>(path, new { after, limit });
            (after, IsAtEnd) = (go.Last, go.IsAtEnd);
            Moved += go.Moved;
            Skipped = Skipped.Concat(go.Skipped).GroupBy(row => row.Key, row => row.Value, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Sum(), StringComparer.Ordinal);
            shown();
        }
    }
}
