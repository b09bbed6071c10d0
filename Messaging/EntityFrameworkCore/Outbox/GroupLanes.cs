namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Keeps the order of units with the same group: one is sent after the other, and what comes after one that failed waits with it.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class GroupLanes
{
    private const int ManyShut = 1000;

    private readonly Dictionary<string, List<OutboxUnit>> lanes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> shut = new(StringComparer.Ordinal);

    /// <summary>Puts a unit at the end of its lanes, unless an earlier one has failed and is not due yet.</summary>
    /// <returns>Whether it may be sent now; otherwise it comes out of <see cref="Leave" />, or has got a verdict that says when it is due.</returns>
    public bool Enter(OutboxUnit unit, DateTimeOffset now)
    {
        if (unit.Groups.Count == 0)
            return true;
        if (shut.Count > ManyShut)
            Prune(now);
        if (FindShut(unit, now) is { } due)
        {
            Shut(unit, due);
            return false;
        }

        foreach (var group in unit.Groups)
        {
            if (!lanes.TryGetValue(group, out var lane))
                lanes[group] = lane = [];
            lane.Add(unit);
        }

        return IsFirst(unit);
    }

    /// <summary>Takes a unit out that is done; if it could not be sent to its end, also all that wait behind it.</summary>
    /// <returns>What may be sent now, and what became due at the same later time.</returns>
    public (IReadOnlyList<OutboxUnit> Next, IReadOnlyList<OutboxUnit> Shut) Leave(OutboxUnit unit)
    {
        if (unit.Groups.Count == 0)
            return ([], []);
        if (unit.Verdict is { Due: var due })
            return ([], ShutBehind(unit, due));

        List<OutboxUnit> next = [];
        foreach (var group in unit.Groups)
        {
            var lane = lanes[group];
            lane.RemoveAt(0);
            if (lane.Count == 0)
                lanes.Remove(group);
            else if (!next.Contains(lane[0]) && IsFirst(lane[0]))
                next.Add(lane[0]);
        }

        return (next, []);
    }

    private bool IsFirst(OutboxUnit unit)
    {
        foreach (var group in unit.Groups)
        {
            if (!ReferenceEquals(lanes[group][0], unit))
                return false;
        }

        return true;
    }

    private List<OutboxUnit> ShutBehind(OutboxUnit failed, DateTimeOffset due)
    {
        List<OutboxUnit> shutIn = [failed];
        for (var index = 0; index < shutIn.Count; index++)
        {
            Shut(shutIn[index], due);
            foreach (var group in shutIn[index].Groups)
                Cut(group, shutIn[index], shutIn);
        }

        shutIn.RemoveAt(0);
        return shutIn;
    }

    private void Cut(string group, OutboxUnit from, List<OutboxUnit> shutIn)
    {
        if (!lanes.TryGetValue(group, out var lane))
            return;
        var start = lane.IndexOf(from);
        if (start < 0)
            return;

        foreach (var unit in lane.Skip(start))
        {
            if (!shutIn.Contains(unit))
                shutIn.Add(unit);
        }

        lane.RemoveRange(start, lane.Count - start);
        if (lane.Count == 0)
            lanes.Remove(group);
    }

    private void Shut(OutboxUnit unit, DateTimeOffset due)
    {
        unit.Verdict ??= unit.LaterAt(due);
        foreach (var group in unit.Groups)
        {
            if (!shut.TryGetValue(group, out var until) || until < due)
                shut[group] = due;
        }
    }

    private void Prune(DateTimeOffset now)
    {
        foreach (var group in shut.Where(pair => pair.Value <= now).Select(pair => pair.Key).ToList())
            shut.Remove(group);
    }

    private DateTimeOffset? FindShut(OutboxUnit unit, DateTimeOffset now)
    {
        DateTimeOffset? latest = null;
        foreach (var group in unit.Groups)
        {
            if (!shut.TryGetValue(group, out var due))
                continue;
            if (due <= now)
                shut.Remove(group);
            else if (latest is null || latest < due)
                latest = due;
        }

        return latest;
    }
}
