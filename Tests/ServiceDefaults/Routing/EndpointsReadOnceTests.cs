using System.Net.Http.Json;
using Tests.ServiceDefaults.Support;

namespace Tests.ServiceDefaults.Routing;

/// <summary>Endpoints are made once, whoever reads them.</summary>
public class EndpointsReadOnceTests
{
    [Fact]
    public async Task Get_Anything_IsAnsweredByTheEndpointThatOthersKnow()
    {
        await using var app = await SampleApp.StartAsync();

        Assert.True(await app.CreateClient().GetFromJsonAsync<bool>("/known", TestContext.Current.CancellationToken));
    }
}
