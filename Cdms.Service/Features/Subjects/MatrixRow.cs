namespace Cdms.Service.Features.Subjects;

/// <summary>A subject in the matrix.</summary>
/// <param name="ReleaseNumber">The release that its new forms are collected by.</param>
/// <param name="Lock">Frozen or Locked as a whole; null: neither.</param>
/// <param name="Forms">The forms that are begun.</param>
public sealed record MatrixRow(string SubjectKey, string SiteOid, string State, int? ReleaseNumber, string? Lock, IReadOnlyList<MatrixRow.Form> Forms)
{
    /// <summary>A form that is begun.</summary>
    /// <param name="State">Entered or Submitted.</param>
    /// <param name="Queries">Queries that are not closed.</param>
    public sealed record Form(string StudyEventOid, string StudyEventRepeatKey, string FormOid, string FormRepeatKey, string State, int Queries, bool IsVerified, string? Lock);
}
