using System.Net;
using System.Runtime.CompilerServices;
using Amazon.S3;
using Amazon.S3.Model;

namespace Messaging.ClaimCheck;

/// <summary>Keeps payloads as objects of an S3 bucket. S3 checks the hash of what arrives.</summary>
/// <param name="s3">The client.</param>
/// <param name="bucket">The bucket.</param>
/// <param name="prefix">What the objects' names begin with.</param>
public sealed class BucketClaimCheckStore(IAmazonS3 s3, string bucket, string prefix = "") : IClaimCheckStore
{
    /// <inheritdoc />
    public async Task WriteAsync(string hash, ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        using var content = new MemoryStream(bytes.ToArray(), writable: false);
        var request = new PutObjectRequest
        {
            BucketName = bucket,
            Key = prefix + hash,
            InputStream = content,
            AutoCloseStream = false,
            ContentType = "application/octet-stream",
            ChecksumSHA256 = Convert.ToBase64String(Convert.FromHexString(hash)),
        };

        await s3.PutObjectAsync(request, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc />
    public async Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken = default)
    {
        try
        {
            // The response holds nothing but this stream.
            var response = await s3.GetObjectAsync(bucket, prefix + hash, cancellationToken).ConfigureAwait(false);
            return response.ResponseStream;
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.NotFound && exception.ErrorCode != "NoSuchBucket")
        {
            return null;
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ClaimCheckBlob> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = new ListObjectsV2Request { BucketName = bucket, Prefix = prefix };
        ListObjectsV2Response page;
        do
        {
            page = await s3.ListObjectsV2Async(request, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.S3Objects ?? [])
            {
                if (ClaimCheckAddress.IsHash(item.Key.AsSpan(prefix.Length)) && item.LastModified is { } modified)
                    yield return new ClaimCheckBlob(item.Key[prefix.Length..], new DateTimeOffset(modified.ToUniversalTime()));
            }

            request.ContinuationToken = page.NextContinuationToken;
        }
        while (page.IsTruncated is true);
    }

    /// <inheritdoc />
    /// <remarks>S3 cannot look and delete in one step: a payload that had no reference for days and is written again within these milliseconds
    /// is lost. Its consumer then finds nothing (<see cref="MassTransit.MessageDataNotFoundException" />), and sending again helps.</remarks>
    public async Task<bool> DeleteAsync(string hash, DateTimeOffset storedBefore, CancellationToken cancellationToken = default)
    {
        try
        {
            var metadata = await s3.GetObjectMetadataAsync(bucket, prefix + hash, cancellationToken).ConfigureAwait(false);
            if (metadata.LastModified is not { } modified || modified.ToUniversalTime() >= storedBefore.UtcDateTime)
                return false;
        }
        catch (AmazonS3Exception exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }

        await s3.DeleteObjectAsync(bucket, prefix + hash, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
