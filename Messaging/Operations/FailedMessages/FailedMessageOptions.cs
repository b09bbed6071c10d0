namespace Messaging.Operations.FailedMessages;

/// <summary>How failed messages are collected.</summary>
// "FailedMessages": { "IsCollecting": true }
public sealed class FailedMessageOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "FailedMessages";

    /// <summary>Whether this process collects and returns; default true. False leaves it to other replicas.</summary>
    public bool IsCollecting { get; set; } = true;

    /// <summary>Seconds that a receive waits at a queue where nothing lies; default 20, 1 to 20 (the most of SQS).</summary>
    public int ReceiveWaitSeconds { get; set; } = 20;

    /// <summary>How long until a queue that is not there, or that could not be read, is tried again; default 30 s. 100 ms to 15 minutes.</summary>
    public TimeSpan PauseAfterFault { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often the quarantine of the outbox and returns of other processes are looked for; default 2 s. 50 ms to a minute.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Fields of a message that say what it is about, in the order of preference, as the envelope writes them: <c>formDeploymentId</c>.</summary>
    public IReadOnlyList<string> LinkFields { get; set; } = [];

    /// <summary>Fields whose contents nobody is shown, beside every text of over 500 characters; in whatever case. What they hold is sent on as it was.</summary>
    public IReadOnlyList<string> MaskedFields { get; set; } = ["value", "values", "before", "after", "payload", "password", "secret", "token"];

    /// <summary>What is wrong with the settings, one text for each.</summary>
    public IEnumerable<string> FindProblems()
    {
        if (ReceiveWaitSeconds is < 1 or > 20)
            yield return $"FailedMessages:ReceiveWaitSeconds is {ReceiveWaitSeconds}. Set 1 to 20 seconds, the most that SQS waits.";
        if (PauseAfterFault < TimeSpan.FromMilliseconds(100) || PauseAfterFault > TimeSpan.FromMinutes(15))
            yield return $"FailedMessages:PauseAfterFault is {PauseAfterFault}. Set 00:00:00.1 to 00:15:00.";
        if (PollInterval < TimeSpan.FromMilliseconds(50) || PollInterval > TimeSpan.FromMinutes(1))
            yield return $"FailedMessages:PollInterval is {PollInterval}. Set 00:00:00.05 to 00:01:00.";
    }
}
