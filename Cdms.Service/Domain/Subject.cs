using ServiceDefaults;

namespace Cdms.Service.Domain;

/// <summary>A subject at a site (ODM 1.3.2: SubjectData). Its key says nothing of the person.</summary>
public sealed class Subject : IRevisioned
{
    /// <summary>Longest SubjectKey, in UTF-16 units.</summary>
    public const int LongestKey = 100;

    /// <summary>Insertion order.</summary>
    public long Id { get; private set; }

    /// <summary>OID of the study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The key of the subject, unique in its study and environment.</summary>
    public required string SubjectKey { get; init; }

    /// <summary>OID of the site.</summary>
    public required string SiteOid { get; init; }

    /// <summary>One of <see cref="SubjectState"/>.</summary>
    public string State { get; private set; } = SubjectState.Screening;

    /// <summary>The day since when; null while it is screened.</summary>
    public DateOnly? StateSince { get; private set; }

    /// <summary>The day on which it was enrolled, from which visits are due; null while it was not.</summary>
    public DateOnly? EnrolledOn { get; private set; }

    /// <summary>When it was recorded first.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Hash over all that was ever done in its forms: what an investigator's signature of the casebook stands on. Empty before the first value.</summary>
    public string DataHash { get; private set; } = "";

    /// <summary>Number of the last decision of its site, among those that ask for it, that the subject consented to; 0: of none.</summary>
    public int ConsentedDecision { get; private set; }

    /// <summary>The day of that consent.</summary>
    public DateOnly? ConsentedOn { get; private set; }

    /// <inheritdoc/>
    public int Revision { get; set; }

    /// <summary>Goes on to the hash that holds something more; what was signed was another state.</summary>
    public void Chain(string hash) => DataHash = hash;

    /// <summary>Consented to what a decision of its site brought.</summary>
    public void Consent(int decision, DateOnly? on) => (ConsentedDecision, ConsentedOn) = (decision, on);

    /// <summary>Goes on to another state.</summary>
    public void Become(string state, DateOnly since) => (State, StateSince, EnrolledOn) = (state, since, state == SubjectState.Enrolled ? since : EnrolledOn);
}
