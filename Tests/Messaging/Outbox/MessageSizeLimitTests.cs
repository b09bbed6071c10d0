using MassTransit.Context;
using MassTransit.EntityFrameworkCoreIntegration;
using Messaging.Operations;

namespace Tests.Messaging.Outbox;

/// <summary>The broker's limits hold before anything is saved.</summary>
public sealed class MessageSizeLimitTests
{
    private const string ContentType = "application/vnd.masstransit+json";

    private static readonly int AttributeBytes = "Content-Type".Length + "String".Length + ContentType.Length;

    [Theory]
    [InlineData("amazonsqs://us-east-1/Contracts-OrderPlaced?type=topic", 256 * 1024)]
    [InlineData("amazonsqs://us-east-1/orders", 1024 * 1024)]
    [InlineData("loopback://localhost/orders", null)]
    public void Of_AnAddress_IsTheLimitOfItsService(string address, int? limit) =>
        Assert.Equal(limit, MessageSizeLimit.Of(new Uri(address)));

    [Fact]
    public void Require_OfExactlyTheLimitInUtf8_Passes() => Require(new string('ü', (MessageSizeLimit.Topic - AttributeBytes) / 2));

    [Fact]
    public void Require_OfOneByteMore_NamesSizeAndLimit()
    {
        var exception = Assert.Throws<MessageTooLargeException>(() => Require(new string('x', MessageSizeLimit.Topic - AttributeBytes + 1)));

        Assert.Equal((MessageSizeLimit.Topic + 1, MessageSizeLimit.Topic), (exception.Size, exception.Limit));
        Assert.Contains("262145", exception.Message, StringComparison.Ordinal);
        Assert.Contains("262144", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Require_WithHeaders_CountsThem() =>
        Assert.Throws<MessageTooLargeException>(() => Require(new string('x', MessageSizeLimit.Topic - AttributeBytes), "uat"));

    private static void Require(string body, string? environment = null)
    {
        var context = new MessageSendContext<OrderPlaced>(new OrderPlaced(1))
        {
            DestinationAddress = new Uri("amazonsqs://us-east-1/Contracts-OrderPlaced?type=topic"),
        };
        if (environment is not null)
            context.Headers.Set("Environment", environment);

        MessageSizeLimit.Require(context, body, ContentType);
    }
}
