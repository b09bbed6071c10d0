using System.Text.Json.Serialization;

namespace Builder.Service.Features.DropFolder;

/// <summary>What happened to one object.</summary>
public sealed record ObjectEntry
{
    private const string Created = "ObjectCreated:";
    private const string Family = "s3:";

    /// <summary>What happened: <c>ObjectCreated:Put</c>.</summary>
    public string? EventName { get; init; }

    /// <summary>Bucket and object.</summary>
    public Location? S3 { get; init; }

    /// <summary>Who did it.</summary>
    public Identity? UserIdentity { get; init; }

    /// <summary>An object is new or was written over.</summary>
    public bool IsCreation => EventName is { } name
        && (name.StartsWith(Family, StringComparison.Ordinal) ? name[Family.Length..] : name).StartsWith(Created, StringComparison.Ordinal);

    /// <summary>Where it happened.</summary>
    public sealed record Location
    {
        /// <summary>The bucket.</summary>
        public BucketName? Bucket { get; init; }

        /// <summary>The object.</summary>
        [JsonPropertyName("object")]
        public ObjectFacts? Facts { get; init; }
    }

    /// <summary>A bucket.</summary>
    public sealed record BucketName
    {
        /// <summary>Its name.</summary>
        public string? Name { get; init; }
    }

    /// <summary>An object as it was when the event happened.</summary>
    public sealed record ObjectFacts
    {
        /// <summary>The key, URL-encoded: <c>red+flower.jpg</c> is the object <c>red flower.jpg</c>.</summary>
        public string? Key { get; init; }

        /// <summary>Length in bytes.</summary>
        public long? Size { get; init; }

        /// <summary>The entity tag, without quotation marks.</summary>
        public string? ETag { get; init; }

        /// <summary>The version, where the bucket keeps versions.</summary>
        public string? VersionId { get; init; }

        /// <summary>Hexadecimal digits that order the events of one key.</summary>
        public string? Sequencer { get; init; }
    }

    /// <summary>Whoever caused the event.</summary>
    public sealed record Identity
    {
        /// <summary>The principal, as AWS names it.</summary>
        public string? PrincipalId { get; init; }
    }
}
