using Microsoft.Extensions.Configuration;
using ServiceDefaults;

namespace Tests.ServiceDefaults.Bus;

/// <summary>The numbers of the failure policy, as they are by default and as configuration sets them.</summary>
public class FailurePolicyOptionsTests
{
    [Fact]
    public void Read_NothingConfigured_IsThePolicyOfTheDesign()
    {
        var policy = Read([]);

        Assert.Equal(5, policy.InPlaceOrDefault.Length);
        Assert.Equal(TimeSpan.Zero, policy.InPlaceOrDefault[0]);
        Assert.Equal(policy.InPlaceOrDefault.Order(), policy.InPlaceOrDefault);
        Assert.Equal([1, 5, 15, 60, 240], policy.RedeliveryOrDefault.Select(pause => pause.TotalMinutes));
    }

    [Fact]
    public void Read_PausesConfigured_ReplaceTheDefaults()
    {
        var policy = Read(new() { ["Messaging:FailurePolicy:InPlace:0"] = "00:00:01", ["Messaging:FailurePolicy:Redelivery:0"] = "00:02:00" });

        Assert.Equal([TimeSpan.FromSeconds(1)], policy.InPlaceOrDefault);
        Assert.Equal([TimeSpan.FromMinutes(2)], policy.RedeliveryOrDefault);
    }

    [Fact]
    public void Read_EmptyList_MeansNone() =>
        Assert.Empty(Read(new() { ["Messaging:FailurePolicy:Redelivery"] = "" }).RedeliveryOrDefault);

    private static FailurePolicyOptions Read(Dictionary<string, string?> settings) =>
        MessagingOptions.From(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).FailurePolicy;
}
