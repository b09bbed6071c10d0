using System.Reflection;
using Security;
using Tests.Cdms.Support;
using Tests.Support.Access;

namespace Tests.Cdms.Access;

/// <summary>Every address of the CDMS is guarded by a named policy.</summary>
public sealed class EndpointPolicyTests
{
    [Fact]
    public async Task Endpoints_OfTheStartedService_NameAPolicyOrAreListedAsOpen()
    {
        await using var cdms = await CdmsHost.StartAsync();
        string[] policies = [.. typeof(Policies).GetFields(BindingFlags.Public | BindingFlags.Static).Select(constant => (string)constant.GetValue(null)!)];

        Assert.Empty(EndpointRules.FindUnguarded(cdms.Services, policies));
        Assert.True(EndpointRules.Count(cdms.Services) > 10, "The walk saw hardly any endpoint.");
        Assert.Equal(1, EndpointRules.CountSources(cdms.Services));
    }
}
