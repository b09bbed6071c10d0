namespace Builder.Client;

/// <summary>Who one is, and what one may do.</summary>
public sealed record SessionAnswer(string SubjectId, string Name, string Kind, IReadOnlyList<PolicyAnswer> Policies)
{
    /// <summary>Whether a policy holds in a study; without one, whether it holds anywhere.</summary>
    public bool May(string policy, string? studyOid = null) => Policies.Any(permission => permission.Policy == policy
        && (studyOid is null || permission.StudyOids is null || permission.StudyOids.Contains(studyOid, StringComparer.Ordinal)));

    /// <summary>Whether a policy holds in all studies.</summary>
    public bool MayInAll(string policy) => Policies.Any(permission => permission.Policy == policy && permission.StudyOids is null);
}

/// <summary>A policy that holds, and in which studies; null: in all.</summary>
public sealed record PolicyAnswer(string Policy, IReadOnlyList<string>? StudyOids);
