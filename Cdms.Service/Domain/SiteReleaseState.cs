namespace Cdms.Service.Domain;

/// <summary>The states of a release at a site, as shown. They follow from the release, the approvals and the decisions, so nothing stored can contradict them.</summary>
public static class SiteReleaseState
{
    /// <summary>It is not ready here, or an approval is missing.</summary>
    public const string Waiting = nameof(Waiting);

    /// <summary>It may be used.</summary>
    public const string Approved = nameof(Approved);

    /// <summary>New forms are collected by it.</summary>
    public const string Active = nameof(Active);

    /// <summary>It was used until another one was decided for; forms begun by it stay with it.</summary>
    public const string Superseded = nameof(Superseded);
}
