namespace Builder.Service.Features.Forms.Changes;

/// <summary>A state of a form as it is stored.</summary>
internal sealed record StoredState(int? Version, string ContentHash, byte[] Definition)
{
    public ComparedState Summary => new(Version, ContentHash);
}
