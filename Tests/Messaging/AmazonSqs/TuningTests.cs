using MassTransit;
using MassTransit.AmazonSqsTransport.Configuration;
using Microsoft.Extensions.Configuration;

namespace Tests.Messaging.AmazonSqs;

public sealed class TuningTests
{
    [Fact]
    public void Tuning_WithoutKeys_KeepsTheDefaults()
    {
        var tuning = Read([]);

        Assert.Equal((AmazonSqsTopologyMode.Provision, TimeSpan.FromMinutes(15), 20, null, 3),
            (tuning.Topology, tuning.DelayHop, tuning.ReceiveWaitSeconds, tuning.MaxPollers, tuning.UnhealthyAfterPolls));
        Assert.Equal((null, false), (tuning.KmsKeyId, tuning.KeepUndelivered));
        Assert.Empty(tuning.FindProblems());
    }

    [Fact]
    public void Tuning_WithKeys_TakesThem()
    {
        var tuning = Read(new()
        {
            ["Messaging:AmazonSqs:Topology"] = "verify",
            ["Messaging:AmazonSqs:DelayHop"] = "00:01:00",
            ["Messaging:AmazonSqs:ReceiveWaitSeconds"] = "2",
            ["Messaging:AmazonSqs:MaxPollers"] = "4",
            ["Messaging:AmazonSqs:UnhealthyAfterPolls"] = "5",
            ["Messaging:AmazonSqs:KmsKeyId"] = "alias/forms",
            ["Messaging:AmazonSqs:KeepUndelivered"] = "true",
        });

        Assert.Equal(("alias/forms", true), (tuning.KmsKeyId, tuning.KeepUndelivered));
        Assert.Equal((AmazonSqsTopologyMode.Verify, TimeSpan.FromMinutes(1), 2, 4, 5),
            (tuning.Topology, tuning.DelayHop, tuning.ReceiveWaitSeconds, tuning.MaxPollers, tuning.UnhealthyAfterPolls));
    }

    [Theory]
    [InlineData("DelayHop", "soon")]
    [InlineData("Topology", "Guess")]
    [InlineData("MaxPollers", "many")]
    public void Tuning_WithAValueThatCannotBeRead_NamesIt(string key, string value)
    {
        var refusal = Assert.Throws<AmazonSqsTransportConfigurationException>(() => Read(new() { [$"Messaging:AmazonSqs:{key}"] = value }));
        Assert.Contains($"Messaging:AmazonSqs:{key} is '{value}'", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DelayHop", "00:16:00")]
    [InlineData("ReceiveWaitSeconds", "21")]
    [InlineData("MaxPollers", "0")]
    [InlineData("UnhealthyAfterPolls", "0")]
    public async Task Start_WithAValueOutOfRange_NamesIt(string key, string value)
    {
        var options = new TestBusOptions { Configuration = { [$"Messaging:AmazonSqs:{key}"] = value } };

        var refusal = await Assert.ThrowsAsync<ConfigurationException>(async () => await TestBus.StartAsync(options: options));

        Assert.Contains($"Messaging:AmazonSqs:{key} is ", refusal.Message, StringComparison.Ordinal);
    }

    private static AmazonSqsTransportTuning Read(Dictionary<string, string?> keys)
    {
        var tuning = new AmazonSqsTransportTuning();
        new TuningFromConfiguration(new ConfigurationBuilder().AddInMemoryCollection(keys).Build()).Configure(tuning);
        return tuning;
    }
}
