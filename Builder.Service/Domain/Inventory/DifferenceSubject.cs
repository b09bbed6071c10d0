namespace Builder.Service.Domain;

/// <summary>What a difference is about. Lasting codes: they are stored.</summary>
public static class DifferenceSubject
{
    public const string FormVersion = nameof(FormVersion);

    public const string Release = nameof(Release);

    /// <summary>The release that a site uses.</summary>
    public const string Site = nameof(Site);
}
