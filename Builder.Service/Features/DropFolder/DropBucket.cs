using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Builder.Service.Features.DropFolder;

/// <summary>Reads objects from S3, where the queues are: region, emulator and credentials are those of <c>Aws</c>.</summary>
internal sealed class DropBucket(IOptions<AwsOptions> aws) : IDisposable
{
    private readonly AmazonS3Client _s3 = CreateClient(aws.Value);

    /// <summary>The object in the version of the event; without versions, as it is now.</summary>
    /// <exception cref="AmazonS3Exception">It is not there, or S3 does not give it.</exception>
    public Task<GetObjectResponse> GetAsync(DroppedObject dropped, CancellationToken cancellationToken) =>
        _s3.GetObjectAsync(new GetObjectRequest { BucketName = dropped.Bucket, Key = dropped.Key, VersionId = dropped.VersionId }, cancellationToken);

    public void Dispose() => _s3.Dispose();

    private static AmazonS3Client CreateClient(AwsOptions aws)
    {
        // Emulators have no host name per bucket.
        var config = string.IsNullOrEmpty(aws.ServiceUrl)
            ? new AmazonS3Config { RegionEndpoint = RegionEndpoint.GetBySystemName(aws.Region) }
            : new AmazonS3Config { ServiceURL = aws.ServiceUrl, AuthenticationRegion = aws.Region, ForcePathStyle = true };
        return string.IsNullOrEmpty(aws.AccessKey) ? new AmazonS3Client(config) : new AmazonS3Client(new BasicAWSCredentials(aws.AccessKey, aws.SecretKey), config);
    }
}
