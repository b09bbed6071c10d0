namespace Cdms.Service.Domain;

/// <summary>Whose approval a site needs, as stored, configured and shown.</summary>
public static class ApprovalKinds
{
    /// <summary>An ethics committee or institutional review board.</summary>
    public const string Ethics = "ethics";

    /// <summary>A regulatory authority.</summary>
    public const string Authority = "authority";

    /// <summary>Somebody else, as the sponsor or the institution.</summary>
    public const string Other = "other";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Ethics, Authority, Other];
}
