using MassTransit;

namespace Tests.Messaging.AmazonSqs.Naming;

public sealed class AmazonSqsEndpointAddressTests
{
    private static readonly Uri Host = new("amazonsqs://us-east-1/");
    private static readonly Uri ScopedHost = new("amazonsqs://us-east-1/dev");

    [Theory]
    [InlineData("queue:orders", "amazonsqs://us-east-1/orders")]
    [InlineData("topic:orders", "amazonsqs://us-east-1/orders?type=topic")]
    [InlineData("queue:orders?durable=false&autodelete=true", "amazonsqs://us-east-1/orders?durable=false&autodelete=true")]
    [InlineData("queue:orders?temporary=true", "amazonsqs://us-east-1/orders?durable=false&autodelete=true")]
    [InlineData("queue:orders?type=queue", "amazonsqs://us-east-1/orders")]
    [InlineData("topic:orders?autodelete=true", "amazonsqs://us-east-1/orders?autodelete=true&type=topic")]
    [InlineData("amazonsqs://us-east-1/orders?type=topic&durable=false", "amazonsqs://us-east-1/orders?durable=false&type=topic")]
    [InlineData("amazonsqs://eu-central-1/dev/orders.fifo", "amazonsqs://eu-central-1/dev/orders.fifo")]
    public void Uri_OfAnAddress_IsItsFullForm(string address, string full) =>
        Assert.Equal(full, new AmazonSqsEndpointAddress(Host, new Uri(address)).ToUri().ToString());

    [Theory]
    [InlineData("queue:orders", "amazonsqs://us-east-1/dev/orders")]
    [InlineData("topic:orders", "amazonsqs://us-east-1/dev_orders?type=topic")]
    public void Uri_OfAShortAddressWithAScope_CarriesIt(string address, string full) =>
        Assert.Equal(full, new AmazonSqsEndpointAddress(ScopedHost, new Uri(address)).ToUri().ToString());

    [Fact]
    public void Parts_OfATemporaryQueue_AreReadFromItsAddress()
    {
        var address = new AmazonSqsEndpointAddress(Host, new Uri("amazonsqs://us-east-1/dev/orders?durable=false&autodelete=true"));

        Assert.Equal(("amazonsqs", "us-east-1", "dev", "orders"), (address.Scheme, address.Host, address.Scope, address.Name));
        Assert.Equal((false, true, AmazonSqsEndpointAddress.AddressType.Queue), (address.Durable, address.AutoDelete, address.Type));
    }

    [Theory]
    [InlineData("rabbitmq://host/orders")]
    [InlineData("exchange:orders")]
    public void Address_OfAnotherTransport_IsRefused(string address) =>
        Assert.Throws<ArgumentException>(() => new AmazonSqsEndpointAddress(Host, new Uri(address)));

    [Theory]
    [InlineData("queue:or%20ders", "holds")]
    [InlineData("queue:012345678901234567890123456789012345678901234567890123456789012345678901234567890", "allows 80")]
    public void Address_WithANameAwsRefuses_SaysWhy(string address, string reason)
    {
        var refusal = Assert.Throws<AmazonSqsTransportConfigurationException>(() => new AmazonSqsEndpointAddress(Host, new Uri(address)));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("orders.fifo", true)]
    [InlineData("orders.FIFO", true)]
    [InlineData("orders", false)]
    public void IsFifo_ByTheEndOfAName_IsTold(string name, bool isFifo) => Assert.Equal(isFifo, AmazonSqsEndpointAddress.IsFifo(name));

    [Fact]
    public void TopicAddress_OfATopic_IsItsShortForm() =>
        Assert.Equal("topic:orders", new AmazonSqsEndpointAddress(Host, new Uri("topic:orders")).TopicAddress.ToString());

    [Theory]
    [InlineData("amazonsqs://us-east-1", "amazonsqs://us-east-1/")]
    [InlineData("amazonsqs://us-east-1/dev", "amazonsqs://us-east-1/dev")]
    public void Uri_OfAHost_KeepsItsScope(string address, string full) =>
        Assert.Equal(full, new AmazonSqsHostAddress(new Uri(address)).ToUri().ToString());
}
