using MassTransit;
using MassTransit.AmazonSqsTransport.Configuration;

namespace Tests.Messaging.AmazonSqs.Naming;

public sealed class HostConfigurationTests
{
    [Fact]
    public void Host_WithUserInfo_TakesTheCredentials()
    {
        var settings = new AmazonSqsHostConfigurator(new Uri("amazonsqs://key:sec%2Fret@eu-central-1/dev")).Settings;

        Assert.Equal(("key", "sec/ret"), (settings.AccessKey, settings.SecretKey));
        Assert.Equal("amazonsqs://eu-central-1/dev", settings.HostAddress.ToString());
    }

    [Fact]
    public void Host_ThatIsNoRegion_IsRefusedWithAnExample()
    {
        var refusal = Assert.Throws<AmazonSqsTransportConfigurationException>(() => new AmazonSqsHostConfigurator(new Uri("amazonsqs://localhost/")));
        Assert.Contains("'localhost' is not an AWS region", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "amazonsqs://us-east-1/NamedContracts-FormVersionPublished?type=topic")]
    [InlineData(true, "amazonsqs://us-east-1/dev_NamedContracts-FormVersionPublished?type=topic")]
    public void PublishAddress_WithAScope_HasItOnlyWhenTopicsAreScoped(bool scopeTopics, string address)
    {
        var bus = AmazonSqsBusFactory.Create(sqs => sqs.Host("us-east-1", host => host.Scope("dev", scopeTopics)));

        Assert.True(bus.Topology.TryGetPublishAddress<NamedContracts.FormVersionPublished>(out var published));
        Assert.Equal(address, published.ToString());
    }

    [Fact]
    public void BusAddress_ByDefault_IsATemporaryQueueOfMachineAndProcess()
    {
        var bus = AmazonSqsBusFactory.Create(sqs => sqs.Host("us-east-1", _ => { }));

        Assert.Matches(@"^amazonsqs://us-east-1/[A-Za-z0-9]{1,14}_[A-Za-z0-9]{1,14}_bus_[a-z0-9]{26}\?durable=false&autodelete=true$", bus.Address.ToString());
    }

    [Fact]
    public void BusAddress_WithANameOfItsOwn_HasIt()
    {
        var bus = AmazonSqsBusFactory.Create(sqs =>
        {
            sqs.Host("us-east-1", _ => { });
            sqs.OverrideDefaultBusEndpointQueueName("my-bus");
            sqs.Durable = true;
            sqs.AutoDelete = false;
        });
        Assert.Equal("amazonsqs://us-east-1/my-bus", bus.Address.ToString());
    }

    [Fact]
    public void Message_WithoutANamespace_IsRefused() =>
        Assert.ThrowsAny<Exception>(() => AmazonSqsBusFactory.Create(sqs => sqs.Publish<WithoutNamespace>()));
}
