using Tests.Support;

namespace Tests.EndToEnd.HttpFiles;

/// <summary>The requests that are offered for trying out work as they stand, from top to bottom.</summary>
public sealed class HttpFilesTests
{
    [Fact]
    public async Task Requests_OfBothServices_AnswerWhatTheirTitlesSay()
    {
        await using var system = await StudySystem.StartAsync();

        await RunAsync(system, "Builder.Service/builder.http", "builder", system.Processes.Builder.Address);
        await system.SettleAsync(await system.ListDeploymentsAsync());
        await RunAsync(system, "Cdms.Service/cdms.http", "cdms", system.Processes.Cdms("uat").Address);
    }

    [Theory]
    [InlineData("Builder.Service/builder.http", 61)]
    [InlineData("Cdms.Service/cdms.http", 51)]
    public void Requests_OfEachFile_NameWhatTheyMayAnswer(string path, int count)
    {
        var requests = HttpFile.Read(RepositoryRoot.Combine(path)).Requests;

        Assert.Equal(count, requests.Count);
        Assert.All(requests, request => Assert.NotEmpty(request.Statuses));
    }

    [Theory]
    [InlineData("Builder.Service/builder.http")]
    [InlineData("Cdms.Service/cdms.http")]
    public void Requests_OfEachFile_BringTheTokenButForHealth(string path)
    {
        var file = HttpFile.Read(RepositoryRoot.Combine(path));

        Assert.Equal("put-yours-here", file.Variables["token"]);
        Assert.All(
            file.Requests.Where(request => !request.Address.Contains("/health/", StringComparison.Ordinal)),
            request => Assert.Contains(("Authorization", "Bearer {{token}}"), request.Headers));
    }

    private static async Task RunAsync(StudySystem system, string path, string server, Uri address)
    {
        var file = HttpFile.Read(RepositoryRoot.Combine(path));
        using var run = new HttpFileRun(file, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [server] = address.GetLeftPart(UriPartial.Authority),
            ["token"] = system.Processes.Token,
        });
        foreach (var request in file.Requests)
        {
            var (status, body) = await run.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(request.Statuses.Contains(status), $"{request.Title}: {request.Method} {request.Address} answered {status} {body}");
        }
    }
}
