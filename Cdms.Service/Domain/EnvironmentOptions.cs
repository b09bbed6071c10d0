namespace Cdms.Service.Domain;

/// <summary>The one environment that this instance serves.</summary>
// "Cdms": { "Environment": "uat", "Kind": "uat" }
public sealed class EnvironmentOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Cdms";

    /// <summary>The environment's name: lower-case letters, digits and hyphens, at most 40. Names the queue <c>cdms-NAME</c>.</summary>
    public string Environment { get; set; } = "";

    /// <summary><c>uat</c> (default) or <c>production</c>; never changes for an environment.</summary>
    public string Kind { get; set; } = EnvironmentKinds.Uat;

    /// <summary>Largest form definition that is unpacked, in bytes. Default 64 MiB; 1 KiB to 1 GiB.</summary>
    public int MaxDefinitionBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The name by which the audit trail and other services know this CDMS.</summary>
    internal string ServiceName => NameOfService(Environment);

    /// <summary>The queue that receives what is meant for this environment.</summary>
    internal string QueueName => $"cdms-{Environment}";

    /// <summary>The same before the options are made.</summary>
    internal static string NameOfService(string environment) => $"cdms-{environment}";
}
