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
}
