using Amazon.Runtime;
using Amazon.S3;
using MassTransit;
using Messaging.ClaimCheck;
using Microsoft.Extensions.DependencyInjection;
using Tests.Support;

namespace Tests.Messaging.ClaimCheck;

/// <summary>The bucket store over the emulator's S3, made by the same settings as in a service.</summary>
public sealed class BucketClaimCheckStoreTests : ClaimCheckStoreTests, IAsyncLifetime
{
    private readonly string _bucket = Names.Unique("claims");
    private AmazonS3Client _s3 = null!;
    private ServiceProvider _services = null!;

    public async ValueTask InitializeAsync()
    {
        var emulator = await Emulator.SharedAsync();
        _s3 = new AmazonS3Client(
            new BasicAWSCredentials("test", "test"),
            new AmazonS3Config { ServiceURL = emulator.ServiceUrl, ForcePathStyle = true, AuthenticationRegion = Emulator.Region });
        await _s3.PutBucketAsync(_bucket, Cancellation);
        _services = new ServiceCollection().AddClaimCheck(options =>
        {
            options.Bucket = _bucket;
            options.Prefix = "forms/";
            options.ServiceUrl = emulator.ServiceUrl;
            options.Region = Emulator.Region;
            options.AccessKey = options.SecretKey = "test";
        }).BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _s3.Dispose();
    }

    [Fact]
    public async Task Read_OfABucketThatDoesNotExist_FailsInsteadOfSayingThatTheBlobIsMissing()
    {
        var store = new BucketClaimCheckStore(_s3, Names.Unique("none"));

        await Assert.ThrowsAnyAsync<AmazonS3Exception>(() => store.ReadAsync(Hash, Cancellation));
    }

    [Fact]
    public async Task List_OfMoreThanAPage_GivesAllUnderThePrefix()
    {
        var store = await CreateAsync();
        await _s3.PutObjectAsync(new() { BucketName = _bucket, Key = Hash, ContentBody = "not under the prefix" }, Cancellation);
        await Task.WhenAll(Enumerable.Range(0, 1_005).Select(number =>
        {
            var bytes = BitConverter.GetBytes(number);
            return store.WriteAsync(ClaimCheckAddress.HashOf(bytes), bytes, Cancellation);
        }));

        Assert.Equal(1_005, (await ListAsync(store)).DistinctBy(blob => blob.Hash).Count());
    }

    [Fact]
    public async Task Get_OfAnAlteredObject_IsRefused()
    {
        var repository = _services.GetRequiredService<IMessageDataRepository>();
        var address = await repository.Put(new MemoryStream(Bytes), cancellationToken: Cancellation);
        await _s3.PutObjectAsync(new() { BucketName = _bucket, Key = $"forms/{Hash}", ContentBody = "altered" }, Cancellation);

        await using var stream = await repository.Get(address, Cancellation);
        await Assert.ThrowsAsync<ClaimCheckIntegrityException>(() => stream.CopyToAsync(Stream.Null, Cancellation));
    }

    protected override Task<IClaimCheckStore> CreateAsync() => Task.FromResult(_services.GetRequiredService<IClaimCheckStore>());
}
