namespace Cdms.Entry.Api;

/// <summary>A query as lists show it.</summary>
public sealed record QueryAnswer(
    long Id, string SiteOid, string SubjectKey, string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey, string ItemGroupOid, string ItemGroupRepeatKey, string ItemOid,
    bool IsByCheck, string Text, string State, string RaisedBy, DateTimeOffset RaisedAt)
{
    /// <summary>Which form it is about.</summary>
    public FormAt At => new(StudyEventOid, StudyEventRepeatKey, FormOid, FormRepeatKey);
}

/// <summary>A query with all that was said.</summary>
public sealed record QueryDetailsAnswer(QueryAnswer Query, IReadOnlyList<QueryMessageAnswer> Messages);

/// <summary>What somebody said in a query.</summary>
/// <param name="Action">Raised, Answered, Closed or Reopened.</param>
public sealed record QueryMessageAnswer(int Number, string Action, string Text, string SaidBy, DateTimeOffset SaidAt);

/// <summary>What is frozen or locked. What is empty names more than one.</summary>
public sealed record LockAnswer(
    long Id, string? SubjectKey, string? StudyEventOid, string? StudyEventRepeatKey, string FormOid, string? FormRepeatKey, string ItemOid,
    string Kind, string Reason, string SetBy, DateTimeOffset SetAt, DateTimeOffset? LiftedAt, string? LiftedBy, string? LiftReason);

/// <summary>What waits for somebody, by kind.</summary>
public sealed record WorklistAnswer(IReadOnlyList<WorkAnswer> Works);

/// <summary>One kind of work.</summary>
public sealed record WorkAnswer(string Kind, int Count, IReadOnlyList<WaitingAnswer> Oldest);

/// <summary>One thing that waits.</summary>
public sealed record WaitingAnswer(
    string SiteOid, string SubjectKey, string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey, string ItemOid, string Text, DateTimeOffset? Since)
{
    /// <summary>Which form it is about; null: the subject as a whole.</summary>
    public FormAt? At => FormOid.Length == 0 ? null : new(StudyEventOid, StudyEventRepeatKey, FormOid, FormRepeatKey);
}

/// <summary>Subjects by forms.</summary>
public sealed record SubjectMatrixAnswer(IReadOnlyList<MatrixPlanAnswer> Plans, IReadOnlyList<MatrixRowAnswer> Subjects, int Page, int PageSize, int Total);

/// <summary>The visits of a release.</summary>
public sealed record MatrixPlanAnswer(int ReleaseNumber, IReadOnlyList<MatrixVisitAnswer> Visits);

/// <summary>A visit with its forms, in order.</summary>
public sealed record MatrixVisitAnswer(string StudyEventOid, string Name, IReadOnlyList<string> FormOids)
{
    /// <summary>It may occur more than once.</summary>
    public bool IsRepeating { get; init; }

    /// <summary>Scheduled, Unscheduled or Common; null: not said.</summary>
    public string? Type { get; init; }

    /// <summary>It occurs or does not: nobody waits for its forms before it is begun.</summary>
    public bool IsOptional => IsRepeating || Type is "Unscheduled" or "Common";
}

/// <summary>A subject with the forms that are begun.</summary>
public sealed record MatrixRowAnswer(string SubjectKey, string SiteOid, string State, int? ReleaseNumber, string? Lock, IReadOnlyList<MatrixFormAnswer> Forms)
{
    /// <summary>The visits that have a window.</summary>
    public IReadOnlyList<MatrixWindowAnswer> Visits { get; init; } = [];
}

/// <summary>A visit by its window.</summary>
public sealed record MatrixWindowAnswer(string StudyEventOid, DateOnly From, DateOnly On, DateOnly To, DateOnly? BegunOn, string? Timing);

/// <summary>A form that is begun.</summary>
public sealed record MatrixFormAnswer(string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey, string State, int Queries, bool IsVerified, string? Lock)
{
    /// <summary>Which form.</summary>
    public FormAt At => new(StudyEventOid, StudyEventRepeatKey, FormOid, FormRepeatKey);
}
