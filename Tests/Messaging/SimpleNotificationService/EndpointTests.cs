using Amazon;
using Amazon.Runtime.Endpoints;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;

namespace Tests.Messaging.SimpleNotificationService;

public class EndpointTests
{
    [Theory]
    [InlineData("eu-west-1", false, false, "https://sns.eu-west-1.amazonaws.com")]
    [InlineData("cn-north-1", false, false, "https://sns.cn-north-1.amazonaws.com.cn")]
    [InlineData("us-east-1", true, false, "https://sns-fips.us-east-1.amazonaws.com")]
    [InlineData("us-gov-west-1", true, false, "https://sns.us-gov-west-1.amazonaws.com")]
    [InlineData("eu-west-1", false, true, "https://sns.eu-west-1.api.aws")]
    public void Region_WithVariant_HasItsAddress(string region, bool fips, bool dualStack, string expected)
    {
        var config = new AmazonSimpleNotificationServiceConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(region), UseFIPSEndpoint = fips, UseDualstackEndpoint = dualStack,
        };

        Assert.Equal(expected, Resolve(config));
    }

    [Fact]
    public void ServiceUrl_WhenSet_IsUsed() =>
        Assert.Equal("http://127.0.0.1:4566/", Resolve(new AmazonSimpleNotificationServiceConfig { ServiceURL = "http://127.0.0.1:4566" }));

    private static string Resolve(AmazonSimpleNotificationServiceConfig config) =>
        config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new ListTopicsRequest())).URL;
}
