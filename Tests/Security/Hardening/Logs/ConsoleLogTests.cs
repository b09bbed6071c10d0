using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using ServiceDefaults;
using Tests.Support;

namespace Tests.Security.Hardening.Logs;

/// <summary>What is really written to the standard output of a service. It belongs to the whole process, so nothing runs beside this.</summary>
[Collection(nameof(ConsoleLogTests))]
[CollectionDefinition(nameof(ConsoleLogTests), DisableParallelization = true)]
public sealed class ConsoleLogTests
{
    [Fact]
    public async Task Log_LineWithASecret_IsWrittenMasked()
    {
        var secrets = new Secrets();
        var password = secrets.Make("password");
        using var written = new StringWriter();
        var console = Console.Out;
        Console.SetOut(written);
        try
        {
            await using var app = await HardenedApp.StartAsync(app => app.MapGet("/careless", (ILogger<ConsoleLogTests> logger) => logger.LogInformation("Connecting by {Connection}", $"Server=db;Password={password}")));
            using var answer = await app.SendAsync(HttpMethod.Get, "/careless");
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.Contains($"Server=db;Password={SecretScrubber.Mask}", written.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(password, written.ToString(), StringComparison.Ordinal);
    }
}
