using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Operations.FailedMessages;

/// <summary>Which failed messages are meant.</summary>
public sealed class FailedMessageSelection
{
    private readonly string? _group;
    private readonly IReadOnlyList<long>? _ids;

    private FailedMessageSelection(string? group, IReadOnlyList<long>? ids) => (_group, _ids) = (group, ids);

    /// <summary>Every message.</summary>
    public static FailedMessageSelection All { get; } = new(null, null);

    /// <summary>Every message of a group, those that come until the act too.</summary>
    public static FailedMessageSelection OfGroup(string key) => new(key, null);

    /// <summary>The messages of these ids.</summary>
    public static FailedMessageSelection OfMessages(IReadOnlyList<long> ids) => new(null, ids);

    /// <summary>As <see cref="MessageReturn.Scope" /> says it: <c>all</c>, <c>group 3f2a…</c>, <c>messages 4, 7</c>.</summary>
    public override string ToString() => _group is not null ? $"group {_group}" : _ids is null ? "all" : Shorten(string.Join(", ", _ids.Select(id => id.ToString(CultureInfo.InvariantCulture))));

    internal IQueryable<FailedMessage> Of(DbContext db, FailedMessageState state)
    {
        var rows = db.Set<FailedMessage>().Where(row => row.State == state);
        return _group is not null ? rows.Where(row => row.GroupKey == _group) : _ids is null ? rows : rows.Where(row => _ids.Contains(row.Id));
    }

    private static string Shorten(string ids) => $"messages {(ids.Length <= 200 ? ids : ids[..200] + "…")}";
}
