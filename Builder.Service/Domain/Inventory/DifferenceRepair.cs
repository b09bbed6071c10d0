namespace Builder.Service.Domain;

/// <summary>What mends a difference. Lasting codes: they are stored.</summary>
public static class DifferenceRepair
{
    /// <summary>Nothing does by itself: people have to look, and say so.</summary>
    public const string None = nameof(None);

    /// <summary>It is sent to the environment once more.</summary>
    public const string DeployAgain = nameof(DeployAgain);

    /// <summary>The Builder takes over what the environment has settled.</summary>
    public const string MarkSettled = nameof(MarkSettled);

    /// <summary>The Builder records the deployment that it does not know.</summary>
    public const string RecordDeployment = nameof(RecordDeployment);

    /// <summary>The environment is told of the withdrawal once more.</summary>
    public const string TellWithdrawal = nameof(TellWithdrawal);

    /// <summary>The Builder records which release the site uses.</summary>
    public const string RecordDecision = nameof(RecordDecision);

    /// <summary>The environment gives back the frozen content that the Builder has lost. Only where people have looked and said so, one by one.</summary>
    public const string TakeBack = nameof(TakeBack);

    /// <summary>Whether the environment has to answer before the repair is done.</summary>
    public static bool NeedsTheEnvironment(string repair) => repair is DeployAgain or TellWithdrawal or TakeBack;
}
