namespace Builder.Service.Domain;

/// <summary>Somebody has a form's draft open. Whoever is not heard of for <see cref="LastsFor"/> has closed it.</summary>
public sealed class DraftPresence
{
    /// <summary>How long a word of being here counts: three times the pace at which an editor should say it.</summary>
    public static readonly TimeSpan LastsFor = TimeSpan.FromSeconds(45);

    public required long FormDefId { get; init; }
    public required string EditorId { get; init; }
    public required string EditorName { get; init; }
    public required DateTimeOffset Since { get; init; }
    public required DateTimeOffset SeenAt { get; init; }
}
