using Contracts;
using Forms;
using MassTransit;
using MassTransit.MessageData.Values;
using Messaging.ClaimCheck;
using Microsoft.Extensions.DependencyInjection;
using Tests.Cdms.Support;

namespace Tests.Cdms.FormVersions;

/// <summary>Definitions too large for a message wait in the claim-check store.</summary>
public class StoredDefinitionTests
{
    [Fact]
    public async Task Install_DefinitionInTheStore_InstallsIt()
    {
        await using var cdms = await CdmsHost.StartAsync(configure: UseStore);
        var (published, _) = await StoreAsync(cdms);

        await cdms.PublishAsync(published);

        Assert.Equal(published.ContentHash, (await cdms.Answers.NextAsync<FormVersionInstalled>()).ContentHash);
    }

    [Fact]
    public async Task Install_BlobReadDamagedOnce_IsReadAgainAndInstalled()
    {
        await using var cdms = await CdmsHost.StartAsync(configure: UseStore);
        var (published, store) = await StoreAsync(cdms);
        store.Damaged = 1;

        await cdms.PublishAsync(published);

        Assert.Equal(published.ContentHash, (await cdms.Answers.NextAsync<FormVersionInstalled>()).ContentHash);
        Assert.Equal(2, store.Reads);
    }

    [Fact]
    public async Task Install_BlobDamagedForGood_IsRejectedWithBothHashes()
    {
        await using var cdms = await CdmsHost.StartAsync(configure: UseStore);
        var (published, store) = await StoreAsync(cdms);
        store.Damaged = int.MaxValue;

        await cdms.PublishAsync(published);

        var problem = Assert.Single((await cdms.Answers.NextAsync<FormVersionRejected>()).Problems);
        Assert.Equal("content-hash-mismatch", problem.Code);
        Assert.Contains(published.Definition.Address.OriginalString["urn:".Length..], problem.Text, StringComparison.Ordinal);
        Assert.Equal(2, store.Reads);
    }

    [Fact]
    public async Task Install_StoredUnderAnotherContentHash_IsRejected()
    {
        await using var cdms = await CdmsHost.StartAsync(configure: UseStore);
        var (published, _) = await StoreAsync(cdms);

        await cdms.PublishAsync(published with { ContentHash = ContentHash.Of([1]) });

        Assert.Equal("content-hash-mismatch", Assert.Single((await cdms.Answers.NextAsync<FormVersionRejected>()).Problems).Code);
    }

    [Fact]
    public async Task Install_BlobThatIsNotThere_EndsAsAFaultWithTheAttempt()
    {
        await using var cdms = await CdmsHost.StartAsync(configure: UseStore);
        var published = Given.Published() with { Attempt = 3, Definition = new StoredMessageData<byte[]>(ClaimCheckAddress.ToUri(new string('0', 64)), [1]) };

        await cdms.PublishAsync(published);

        var fault = await cdms.Answers.NextAsync<Fault<FormVersionPublished>>();
        Assert.Equal((published.FormDeploymentId, 3), (fault.Message.FormDeploymentId, fault.Message.Attempt));
    }

    private static void UseStore(IServiceCollection services) => services.AddSingleton<IClaimCheckStore, DamagingStore>();

    private static async Task<(FormVersionPublished Published, DamagingStore Store)> StoreAsync(CdmsHost cdms)
    {
        var published = Given.Published();
        var store = (DamagingStore)cdms.Services.GetRequiredService<IClaimCheckStore>();
        var bytes = await published.Definition.Value;
        await store.WriteAsync(ClaimCheckAddress.HashOf(bytes), bytes, TestContext.Current.CancellationToken);
        return (published with { Definition = new StoredMessageData<byte[]>(published.Definition.Address, bytes) }, store);
    }
}
