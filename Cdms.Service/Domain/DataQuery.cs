using ServiceDefaults;

namespace Cdms.Service.Domain;

/// <summary>A question about a value (ODM 2.0: Query): a person asks it, or a soft check that still stands when a form is submitted.</summary>
public sealed class DataQuery : IRevisioned
{
    /// <summary>Longest text of a question or an answer.</summary>
    public const int LongestText = 2000;

    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>OID of the site of the subject.</summary>
    public required string SiteOid { get; init; }

    /// <summary>The subject.</summary>
    public required long SubjectId { get; init; }

    /// <summary>The form.</summary>
    public required long FormInstanceId { get; init; }

    /// <summary>OID of the FormDef.</summary>
    public required string FormOid { get; init; }

    /// <summary>OID of the ItemGroupDef.</summary>
    public required string ItemGroupOid { get; init; }

    /// <summary>ItemGroupRepeatKey; empty for a group that does not repeat.</summary>
    public required string ItemGroupRepeatKey { get; init; }

    /// <summary>OID of the ItemDef.</summary>
    public required string ItemOid { get; init; }

    /// <summary>Which check asks; null: a person does.</summary>
    public string? CheckKey { get; init; }

    /// <summary>Number of the change of the value that is asked about; 0: there is none.</summary>
    public required int Change { get; init; }

    /// <summary>The question.</summary>
    public required string Text { get; init; }

    /// <summary>Who asks: printed name and user name.</summary>
    public required string RaisedBy { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>The access class of the item when it was asked.</summary>
    public string? AccessClass { get; init; }

    /// <summary>One of <see cref="QueryState"/>.</summary>
    public string State { get; private set; } = QueryState.Open;

    /// <summary>How many messages it has.</summary>
    public int Messages { get; private set; }

    /// <summary>True when it was closed because the check is content now, not by a person.</summary>
    public bool IsClosedByCheck { get; private set; }

    /// <inheritdoc/>
    public int Revision { get; set; }

    /// <summary>True while somebody has to do something.</summary>
    public bool IsPending => State != QueryState.Closed;

    /// <summary>Goes on to another state, with words. The query is stored.</summary>
    public QueryMessage Say(string action, string text, string by, DateTimeOffset at, bool isByCheck = false)
    {
        State = QueryState.By(action);
        IsClosedByCheck = isByCheck && State == QueryState.Closed;
        return new() { QueryId = Id, StudyOid = StudyOid, Number = ++Messages, Action = action, Text = text, SaidBy = by, SaidAt = at, AccessClass = AccessClass };
    }
}
