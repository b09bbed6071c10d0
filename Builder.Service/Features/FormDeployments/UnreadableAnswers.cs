using System.Collections.Concurrent;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Which kept answers this process has already complained about.</summary>
internal sealed class UnreadableAnswers
{
    private readonly ConcurrentDictionary<long, bool> _known = new();

    /// <summary>True when it is new.</summary>
    public bool Add(long id) => _known.TryAdd(id, true);
}
