namespace Cdms.Service.Domain;

/// <summary>What somebody said in a query. Never changes, never goes.</summary>
public sealed class QueryMessage
{
    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>The query.</summary>
    public required long QueryId { get; init; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>Counts the messages of the query: 1, 2, 3 ….</summary>
    public required int Number { get; init; }

    /// <summary>One of <see cref="QueryAction"/>.</summary>
    public required string Action { get; init; }

    /// <summary>The words.</summary>
    public required string Text { get; init; }

    /// <summary>Who: printed name and user name.</summary>
    public required string SaidBy { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset SaidAt { get; init; }

    /// <summary>The access class of the query.</summary>
    public string? AccessClass { get; init; }
}
