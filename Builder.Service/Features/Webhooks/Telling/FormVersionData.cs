using Builder.Service.Domain;

namespace Builder.Service.Features.Webhooks.Telling;

/// <summary>A form version that was frozen.</summary>
internal sealed record FormVersionData(string StudyOid, string FormOid, int Version, string ContentHash)
{
    public static Notice Notice(FormVersion version) => new(WebhookType.FormVersionPublished, version.StudyOid!, version.PublishedAt, version.Number,
        new FormVersionData(version.StudyOid!, version.FormOid!, version.Number, version.ContentHash));
}
