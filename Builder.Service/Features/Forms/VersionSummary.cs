using System.Linq.Expressions;
using Builder.Service.Domain;

namespace Builder.Service.Features.Forms;

/// <summary>A form version as lists show it.</summary>
public sealed record VersionSummary(int Version, string Name, int Items, string ContentHash, string ChangeReason, string PublishedBy, DateTimeOffset PublishedAt)
{
    internal static Expression<Func<FormVersion, VersionSummary>> Projection { get; } = version => new VersionSummary(
        version.Number, version.Name, version.ItemCount, version.ContentHash, version.ChangeReason, version.PublishedBy, version.PublishedAt);

    internal static VersionSummary Of(FormVersion version) =>
        new(version.Number, version.Name, version.ItemCount, version.ContentHash, version.ChangeReason, version.PublishedBy, version.PublishedAt);
}
