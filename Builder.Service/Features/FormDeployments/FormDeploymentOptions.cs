namespace Builder.Service.Features.FormDeployments;

/// <summary>How long the Builder waits for environments.</summary>
// "Deployments": { "Deadline": "06:00:00", "SweepInterval": "00:00:30" }
public sealed class FormDeploymentOptions
{
    public const string Section = "Deployments";

    /// <summary>How long an environment has to answer; default 6 h: its own retries and redeliveries span 5 h 21 min. At least a second.</summary>
    public TimeSpan Deadline { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How often passed deadlines are looked for; default 30 s. At least a second.</summary>
    public TimeSpan SweepInterval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the answers to idempotent requests are kept; default 7 days.</summary>
    public TimeSpan KeepIdempotentAnswersFor { get; set; } = TimeSpan.FromDays(7);

    internal bool IsSensible =>
        Deadline >= TimeSpan.FromSeconds(1) && SweepInterval >= TimeSpan.FromSeconds(1)
        && KeepIdempotentAnswersFor >= TimeSpan.FromHours(1);
}
