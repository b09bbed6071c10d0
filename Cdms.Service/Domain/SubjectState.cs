namespace Cdms.Service.Domain;

/// <summary>The states of a subject, as stored and as shown.</summary>
public static class SubjectState
{
    /// <summary>Has consented and is looked at for eligibility.</summary>
    public const string Screening = nameof(Screening);

    /// <summary>Was not eligible.</summary>
    public const string ScreenFailed = nameof(ScreenFailed);

    /// <summary>Takes part.</summary>
    public const string Enrolled = nameof(Enrolled);

    /// <summary>Has been through the study.</summary>
    public const string Completed = nameof(Completed);

    /// <summary>Left before the end.</summary>
    public const string Withdrawn = nameof(Withdrawn);

    /// <summary>Where one may go from a state.</summary>
    public static IReadOnlyList<string> After(string state) => state switch
    {
        Screening => [Enrolled, ScreenFailed],
        Enrolled => [Completed, Withdrawn],
        _ => [],
    };
}
