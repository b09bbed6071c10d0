namespace Builder.Service.Domain;

/// <summary>One CDMS that receives forms, as configured: its name, and its kind, which never changes.</summary>
public sealed record TargetEnvironment
{
    /// <summary>Kind of an environment whose data are for trial only.</summary>
    public const string Uat = "uat";

    /// <summary>Kind of an environment that holds subjects' data; it takes releases, never single form versions.</summary>
    public const string Production = "production";

    /// <summary>Lower-case letters, digits and hyphens, 1 to 64; the CDMS bears the same name.</summary>
    public string Name { get; init; } = "";

    /// <summary><c>uat</c> or <c>production</c>.</summary>
    public string Kind { get; init; } = Uat;

    /// <summary>Whether a release needs signatures to go there: <c>approved</c> of the release and, in production, of its deployment to uat. Left out: in production yes, elsewhere no.</summary>
    public bool? RequiresSignature { get; init; }

    /// <summary>Whether nobody may have published a form version that they themselves edited. Left out: in production yes, elsewhere no.</summary>
    public bool? FourEyes { get; init; }

    /// <summary>Roles of which whoever deploys a release there needs one in the study, beside the right to publish; left out: none.</summary>
    public IReadOnlyList<string> Deployers { get; init; } = [];

    internal bool IsProduction => Kind == Production;

    internal bool NeedsSignatures => RequiresSignature ?? IsProduction;

    internal bool NeedsFourEyes => FourEyes ?? IsProduction;
}
