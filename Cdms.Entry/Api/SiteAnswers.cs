namespace Cdms.Entry.Api;

/// <summary>Who one is, and what one may do.</summary>
public sealed record SessionAnswer(string SubjectId, string Name, IReadOnlyList<PolicyAnswer> Policies)
{
    /// <summary>Whether a policy holds in a study, at least at a site of it; without a study, whether it holds anywhere.</summary>
    public bool May(string policy, string? studyOid = null) => Policies.Any(permission => permission.Policy == policy && (studyOid is null || permission.StudyOids is null || permission.StudyOids.Contains(studyOid, StringComparer.Ordinal)));
}

/// <summary>A policy that holds, and in which studies; null: in all.</summary>
public sealed record PolicyAnswer(string Policy, IReadOnlyList<string>? StudyOids);

/// <summary>A study of which something has come.</summary>
public sealed record StudyAnswer(string StudyOid, int Sites);

/// <summary>One page of a list.</summary>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Size">Most items on a page.</param>
public sealed record PageAnswer<T>(IReadOnlyList<T> Items, int Number, int Size, int Total);

/// <summary>A site as lists show it.</summary>
public sealed record SiteAnswer(string StudyOid, string SiteOid, string Name, int? ActiveReleaseNumber);

/// <summary>A site with its releases and its decisions.</summary>
public sealed record SiteDetailAnswer(SiteAnswer Site, IReadOnlyList<SiteReleaseAnswer> Releases, IReadOnlyList<DecisionAnswer> Decisions);

/// <summary>A release at a site, with what keeps it from being used.</summary>
public sealed record SiteReleaseAnswer(int ReleaseNumber, string State, IReadOnlyList<string> Missing, IReadOnlyList<ApprovalAnswer> Approvals);

/// <summary>An approval of a release.</summary>
public sealed record ApprovalAnswer(long Id, string Kind, DateOnly ApprovedOn, string Document, string RecordedBy, DateTimeOffset? RevokedAt, DateTimeOffset RecordedAt = default);

/// <summary>A decision for a release.</summary>
public sealed record DecisionAnswer(int Number, int ReleaseNumber, string Reason, string DecidedBy, DateTimeOffset DecidedAt, bool NeedsReconsent = false);
