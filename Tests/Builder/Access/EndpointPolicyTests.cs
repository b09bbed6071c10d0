using System.Reflection;
using Security;
using Tests.Support;
using Tests.Support.Access;

namespace Tests.Builder.Access;

/// <summary>Every address of the Builder is guarded by a named policy.</summary>
public sealed class EndpointPolicyTests
{
    [Fact]
    public async Task Endpoints_OfTheStartedService_NameAPolicyOrAreListedAsOpen()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite);
        string[] policies = [.. typeof(Policies).GetFields(BindingFlags.Public | BindingFlags.Static).Select(constant => (string)constant.GetValue(null)!)];

        Assert.Empty(EndpointRules.FindUnguarded(host.Services, policies));
        Assert.True(EndpointRules.Count(host.Services) > 20, "The walk saw hardly any endpoint.");
        Assert.Equal(1, EndpointRules.CountSources(host.Services));
    }
}
