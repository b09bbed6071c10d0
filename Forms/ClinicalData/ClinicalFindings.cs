namespace Forms.ClinicalData;

/// <summary>The codes of findings about clinical data, beside those of <see cref="Odm.ImportFindings"/>.</summary>
public static class ClinicalFindings
{
    /// <summary>An element that has no place there; it was not read.</summary>
    public const string NotRead = "not-read";

    /// <summary>An OID or key that ODM demands is empty or missing.</summary>
    public const string KeyMissing = "key-missing";

    /// <summary>Forms right under the subject, in no visit.</summary>
    public const string NoVisit = "visit-missing";

    /// <summary>Several Value elements of one item (ODM 2.0); the first counts, the others are kept.</summary>
    public const string SeveralValues = "several-values";

    /// <summary>Groups in groups (ODM 2.0), taken as groups of the form.</summary>
    public const string GroupsFlattened = "groups-flattened";

    /// <summary>One SubjectData or tag is larger than memory allows (refusal).</summary>
    public const string SubjectTooLarge = "subject-too-large";

    /// <summary>The file holds no ClinicalData (refusal).</summary>
    public const string NoClinicalData = "no-clinical-data";
}
