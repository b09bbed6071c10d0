using MassTransit;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Wire;

public sealed record LockForm(string FormOid);

/// <summary>The published fault, as the official transport writes it.</summary>
public sealed class FaultWireTests
{
    [Fact]
    public async Task Fault_OnTheWire_HasItsFieldsInOrder()
    {
        var fault = await FailAsync();

        var envelope = fault.Envelope();
        Assert.Equal(
            ["urn:message:MassTransit:Fault[[Tests.Messaging.AmazonSqs.Wire:LockForm]]", "urn:message:MassTransit:Fault"],
            envelope.GetProperty("messageType").EnumerateArray().Select(urn => urn.GetString()));
        Assert.Equal(
            ["faultId", "faultedMessageId", "timestamp", "exceptions", "host", "faultMessageTypes", "message"], envelope.GetProperty("message").Keys());
    }

    [Fact]
    public async Task Fault_OnTheWire_CountsRetriesInTheBodyAlone()
    {
        var fault = await FailAsync();

        Assert.Contains("MT-Fault-RetryCount", fault.Envelope().GetProperty("headers").Keys());
        Assert.DoesNotContain("MT-Fault-RetryCount", fault.Attributes());
        Assert.Subset(
            new HashSet<string>(StringComparer.Ordinal) { "Content-Type", "CorrelationId", "Environment", "MT-Fault-InputAddress", "MT-Fault-Message", "MT-Reason" },
            fault.Attributes().ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Fault_OfAMessageWithHeaders_CarriesThoseThatAreNotMassTransits() =>
        Assert.Equal("uat", (await FailAsync()).Headers.Get<string>("Environment"));

    private static async Task<ConsumeContext<Fault<LockForm>>> FailAsync()
    {
        var faults = new Receipt<Fault<LockForm>>();
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) =>
        {
            sqs.ReceiveEndpoint(Names.Unique("q"), endpoint =>
            {
                endpoint.UseMessageRetry(retry => retry.Immediate(1));
                endpoint.Handler<LockForm>(_ => throw new InvalidOperationException("locked already"));
            });
            sqs.ReceiveEndpoint(Names.Unique("faults"), endpoint => endpoint.Handler<Fault<LockForm>>(faults.HandleAsync));
        });

        await bus.Bus.Publish(new LockForm("F.DM"), context => context.Headers.Set("Environment", "uat"));
        return await faults.FirstAsync();
    }
}
