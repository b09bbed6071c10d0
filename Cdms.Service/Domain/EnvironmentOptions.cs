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

    /// <summary>Whose approvals a site needs before it may use a release: <c>ethics</c>, <c>authority</c>, <c>other</c>. Left out: ethics and authority in production (ICH E6(R3), 4.3.5), none in uat. Empty in production is refused.</summary>
    public IReadOnlyList<string>? RequiredApprovals { get; set; }

    /// <summary>Largest form definition that is unpacked, in bytes. Default 64 MiB; 1 KiB to 1 GiB.</summary>
    public int MaxDefinitionBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Largest file of clinical data that is imported, in bytes. Default 1 GiB.</summary>
    public long MaxImportBytes { get; set; } = 1024L * 1024 * 1024;

    /// <summary>Largest file that is uploaded for an item, in bytes. Default 20 MiB; 1 KiB to 1 GiB.</summary>
    public int MaxFileBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>Path of the Chromium that prints PDF files. Left out: looked for at usual places.</summary>
    public string? Chromium { get; set; }

    /// <summary>Whether Chromium runs in its sandbox. Default true; false where the system allows none, and as root there is none.</summary>
    public bool ChromiumSandbox { get; set; } = true;

    /// <summary>Longest time for one PDF file, in seconds. Default 120; 5 to 3600.</summary>
    public int PrintSeconds { get; set; } = 120;

    /// <summary>What <see cref="RequiredApprovals"/> comes to.</summary>
    internal IReadOnlyList<string> NeededApprovals => RequiredApprovals ?? (IsProduction ? [ApprovalKinds.Ethics, ApprovalKinds.Authority] : []);

    /// <summary>It holds data of real subjects.</summary>
    internal bool IsProduction => string.Equals(Kind, EnvironmentKinds.Production, StringComparison.Ordinal);

    /// <summary>The name by which the audit trail and other services know this CDMS.</summary>
    internal string ServiceName => NameOfService(Environment);

    /// <summary>The queue that receives what is meant for this environment.</summary>
    internal string QueueName => $"cdms-{Environment}";

    /// <summary>The same before the options are made.</summary>
    internal static string NameOfService(string environment) => $"cdms-{environment}";
}
