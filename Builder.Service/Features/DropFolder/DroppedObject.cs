using System.Net;
using System.Security.Cryptography;
using System.Text;
using ServiceDefaults;

namespace Builder.Service.Features.DropFolder;

/// <summary>The object of a notification, its key decoded.</summary>
internal sealed record DroppedObject(string Bucket, string Key, string? VersionId, string? ETag, long? Size, string Sequencer, string? PutBy)
{
    /// <summary>Tells the object from others: bucket and key.</summary>
    public string ObjectHash { get; } = Hash(Bucket, Key);

    /// <summary>Tells the event from others. The same one comes more than once, and a file that is put again is another event.</summary>
    public string EventHash { get; } = Hash(Bucket, Key, VersionId ?? "", ETag ?? "", Sequencer);

    /// <summary>For the audit trail and for people.</summary>
    public string Describe() => StorableText.Clean(
        $"s3://{Bucket}/{Key}{(VersionId is null ? "" : $" version {VersionId}")}{(ETag is null ? "" : $" ETag {ETag}")}{(PutBy is null ? "" : $", put by {PutBy}")}");

    /// <summary>True where this happened before an event of the same key, by the order that S3 gives both; without one there is none.</summary>
    /// <remarks>The shorter is filled up with zeros at its end, then they compare as text.</remarks>
    public bool IsBefore(string sequencer)
    {
        if (Sequencer.Length == 0 || sequencer.Length == 0)
            return false;
        var length = Math.Max(Sequencer.Length, sequencer.Length);
        return string.Compare(Sequencer.PadRight(length, '0'), sequencer.PadRight(length, '0'), StringComparison.OrdinalIgnoreCase) < 0;
    }

    /// <exception cref="NotSupportedException">The entry names no object.</exception>
    public static DroppedObject Of(ObjectEntry entry)
    {
        if (entry.S3 is not { Bucket.Name: { Length: > 0 } bucket, Facts: { Key.Length: > 0 } facts })
            throw new NotSupportedException("A record of the notification names no bucket or no object: it is not as S3 writes it.");
        return new(bucket, WebUtility.UrlDecode(facts.Key), NullIfEmpty(facts.VersionId), NullIfEmpty(facts.ETag?.Trim('"')), facts.Size, facts.Sequencer ?? "", NullIfEmpty(entry.UserIdentity?.PrincipalId));
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    // With their lengths, since a key may hold whatever separates.
    private static string Hash(params string[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(parts.Select(part => $"{part.Length}:{part}\n")))));
}
