using Reliability.Counting;

namespace Seeds.Counting;

/// <summary>Rows of inbox and outbox that are not done with.</summary>
internal sealed class Remains(ServiceName service, ServiceDatabase database)
{
    private static readonly IReadOnlyDictionary<string, string> Tables = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["OutboxMessage"] = "",
        ["OutboxState"] = "",
        ["InboxState"] = """ WHERE "Delivered" IS NULL""",
    };

    // Who seals the first records tells the others their heads, and asks them for theirs: as long as records wait for their block, messages may come.
    private static readonly string All = $"SELECT {string.Join(" + ", Tables.Append(KeyValuePair.Create("AuditUnsealed", "")).Select(table => $"""(SELECT COUNT(*) FROM "{table.Key}"{table.Value})"""))}";

    /// <summary>How many, and what may still make some.</summary>
    public Task<long> CountAsync(CancellationToken cancellationToken) => database.CountAsync(All, cancellationToken);

    /// <summary>A line for each table that holds some, the quarantine and unmatched answers included.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken)
    {
        var tables = Tables.Append(KeyValuePair.Create("OutboxQuarantine", ""));
        if (service == ServiceName.Builder)
            tables = tables.Append(KeyValuePair.Create("UnmatchedAnswer", ""));
        List<string> found = [];
        foreach (var (table, condition) in tables)
        {
            if (await database.CountAsync($"""SELECT COUNT(*) FROM "{table}"{condition}""", cancellationToken) is > 0 and var rows)
                found.Add(FormattableString.Invariant($"left: {rows} rows in {table} of the {service}"));
        }

        return found;
    }
}
