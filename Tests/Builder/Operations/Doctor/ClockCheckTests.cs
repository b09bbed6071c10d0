using Amazon.Runtime;
using Amazon.SQS;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Operations.Doctor;
using ServiceDefaults;

namespace Tests.Builder.Operations.Doctor;

public sealed class ClockCheckTests
{
    [Theory]
    [InlineData(0, "ok    clock: ")]
    [InlineData(300, "WRONG clock: +")]
    [InlineData(-300, "WRONG clock: -")]
    public async Task Look_BesideTheBroker_SaysHowFarTheClocksAreApart(int seconds, string expected)
    {
        await using var broker = await StartAsync();
        using var sqs = new AmazonSQSClient(new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = broker.Urls.First() });
        var looking = new Looking().With<IAmazonSQS>(sqs).With<AwsOptions>(aws => aws.ServiceUrl = broker.Urls.First());
        looking.Clock.SetUtcNow(TimeProvider.System.GetUtcNow().AddSeconds(seconds));

        var line = Assert.Single(await looking.AtAsync(new ClockCheck()));

        Assert.StartsWith(expected, line, StringComparison.Ordinal);
        Assert.Equal(seconds != 0, line.EndsWith("Let both machines set their clocks by NTP.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Look_WithoutABroker_SaysSo() => Assert.Equal(["ok    clock: there is no broker to compare it with."], await new Looking().AtAsync(new ClockCheck()));

    // Whatever it answers says its time.
    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
