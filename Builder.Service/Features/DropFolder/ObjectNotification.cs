using MassTransit;

namespace Builder.Service.Features.DropFolder;

/// <summary>An event notification as S3 puts it on a queue, as far as it is read here.</summary>
/// <remarks>https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html. It comes as it is, without the envelope of the bus, and from no topic of ours.</remarks>
[ConfigureConsumeTopology(false)]
public sealed record ObjectNotification
{
    /// <summary>What happened, an entry for each object; missing in a test notification.</summary>
    public IReadOnlyList<ObjectEntry>? Records { get; init; }

    /// <summary>Only of a test notification, which S3 sends when notifications are switched on: <c>s3:TestEvent</c>.</summary>
    public string? Event { get; init; }
}
