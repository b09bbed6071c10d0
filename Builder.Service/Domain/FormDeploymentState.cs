namespace Builder.Service.Domain;

/// <summary>The states of a deployment, as stored, as shown and as the state machine names them.</summary>
public static class FormDeploymentState
{
    /// <summary>Sent; the environment has not answered.</summary>
    public const string Published = nameof(Published);

    /// <summary>Called off; the environment has not answered the tombstone.</summary>
    public const string Cancelling = nameof(Cancelling);

    /// <summary>The environment holds the version, with the right hash.</summary>
    public const string Installed = nameof(Installed);

    /// <summary>The environment refuses the version, with problems.</summary>
    public const string Rejected = nameof(Rejected);

    /// <summary>Retries are spent, or the environment holds other content than was sent.</summary>
    public const string Failed = nameof(Failed);

    /// <summary>No answer by the deadline; an answer still settles it.</summary>
    public const string Overdue = nameof(Overdue);

    /// <summary>The environment will not install it.</summary>
    public const string Cancelled = nameof(Cancelled);

    public static IReadOnlyList<string> All { get; } = [Published, Cancelling, Installed, Rejected, Failed, Overdue, Cancelled];

    /// <summary>No answer yet: what is sent again when the environment announces itself.</summary>
    public static IReadOnlyList<string> Unsettled { get; } = [Published, Cancelling, Overdue];

    /// <summary>Answered, or given up there.</summary>
    public static IReadOnlyList<string> Settled { get; } = [Installed, Rejected, Failed, Cancelled];

    /// <summary>Waiting with a deadline.</summary>
    public static IReadOnlyList<string> Awaiting { get; } = [Published, Cancelling];
}
