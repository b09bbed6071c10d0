namespace Cdms.Service.Features.Subjects;

/// <summary>A subject in the matrix.</summary>
/// <param name="ReleaseNumber">The release that its new forms are collected by.</param>
/// <param name="Lock">Frozen or Locked as a whole; null: neither.</param>
/// <param name="Forms">The forms that are begun.</param>
public sealed record MatrixRow(string SubjectKey, string SiteOid, string State, int? ReleaseNumber, string? Lock, IReadOnlyList<MatrixRow.Form> Forms)
{
    /// <summary>The visits that have a window, once the subject is enrolled.</summary>
    public IReadOnlyList<Visit> Visits { get; init; } = [];

    /// <summary>A visit by its window.</summary>
    /// <param name="From">The first day that will do.</param>
    /// <param name="On">The planned day.</param>
    /// <param name="To">The last day that will do.</param>
    /// <param name="BegunOn">The day on which its first value came; null: nothing is entered.</param>
    /// <param name="Timing">Planned, Due, Overdue, BegunEarly, BegunInWindow or BegunLate; null: nothing is entered, and the subject is in the study no more.</param>
    public sealed record Visit(string StudyEventOid, DateOnly From, DateOnly On, DateOnly To, DateOnly? BegunOn, string? Timing);

    /// <summary>A form that is begun.</summary>
    /// <param name="State">Entered or Submitted.</param>
    /// <param name="Queries">Queries that are not closed.</param>
    public sealed record Form(string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey, string State, int Queries, bool IsVerified, string? Lock);
}
