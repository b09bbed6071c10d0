using ServiceDefaults;

namespace Tests.ServiceDefaults.Bus;

/// <summary>The filter by which SNS tells environments apart.</summary>
public class EnvironmentSubscriptionTests
{
    [Fact]
    public void FilterPolicy_OfAnEnvironment_IsWhatSnsReads() =>
        Assert.Equal("""{"Environment":["uat-2"]}""", EnvironmentSubscription.FilterPolicy("uat-2"));
}
