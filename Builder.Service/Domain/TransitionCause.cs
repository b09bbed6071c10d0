namespace Builder.Service.Domain;

/// <summary>Why a deployment's history has an entry. Lasting codes: they are stored.</summary>
public static class TransitionCause
{
    public const string Deployed = "deployed";
    public const string VersionInstalled = "version-installed";
    public const string VersionRejected = "version-rejected";
    public const string RetriesSpent = "retries-spent";
    public const string ContentHashMismatch = "content-hash-mismatch";
    public const string DeadlinePassed = "deadline-passed";
    public const string RetryRequested = "retry-requested";
    public const string CancellationRequested = "cancellation-requested";
    public const string CancellationConfirmed = "cancellation-confirmed";

    /// <summary>The environment gave the cancellation up: nothing is settled, and somebody has to cancel again.</summary>
    public const string CancellationFailed = "cancellation-failed";
    public const string InstalledBeforeCancellation = "installed-before-cancellation";
    public const string SentAgain = "sent-again";

    public const string Scheduled = "scheduled";
    public const string ScheduleReached = "schedule-reached";

    /// <summary>Its time came, and it may not go there any more: nothing was sent.</summary>
    public const string ScheduleRefused = "schedule-refused";
    public const string ReleaseReady = "release-ready";
    public const string ReleaseBlocked = "release-blocked";
    public const string WithdrawalRequested = "withdrawal-requested";
    public const string WithdrawalConfirmed = "withdrawal-confirmed";

    /// <summary>A release carries the version from now on.</summary>
    public const string JoinedRelease = "joined-release";

    /// <summary>An answer of an earlier attempt: kept, changes nothing.</summary>
    public const string EarlierAttemptAnswered = "earlier-attempt-answered";

    /// <summary>An answer that cannot settle the state it met: kept, changes nothing.</summary>
    public const string AnswerKept = "answer-kept";

    /// <summary>The environment no longer holds what it had, as a comparison found: it goes out again.</summary>
    public const string LostThere = "lost-there";

    /// <summary>A comparison with what the environment holds settled it, and no answer.</summary>
    public const string Reconciled = "reconciled";
}
