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

    /// <summary>How long a definition stays in the claim-check store at least; default 45 days: in a queue, in its error queue and put back once, each for the 14 days that SQS allows. At least 15 days.</summary>
    public TimeSpan KeepStoredDefinitionsFor { get; set; } = TimeSpan.FromDays(45);

    /// <summary>How often stored definitions are looked through; default daily. At least a minute.</summary>
    public TimeSpan StoredDefinitionSweepInterval { get; set; } = TimeSpan.FromDays(1);

    internal bool IsSensible =>
        Deadline >= TimeSpan.FromSeconds(1) && SweepInterval >= TimeSpan.FromSeconds(1)
        && KeepIdempotentAnswersFor >= TimeSpan.FromHours(1)
        && KeepStoredDefinitionsFor >= TimeSpan.FromDays(15) && StoredDefinitionSweepInterval >= TimeSpan.FromMinutes(1);
}
