namespace Operations;

/// <summary>What the pages for operators lead to.</summary>
// "Operations": { "DeploymentAddress": "https://builder.example/deployments/{0}" }
public sealed class OperationsOptions
{
    public const string Section = "Operations";

    /// <summary>Where the page of a deployment is; {0} stands for its id. Empty (default): in the Builder its own page, in a CDMS the id stands alone.</summary>
    public string DeploymentAddress { get; set; } = "";
}
