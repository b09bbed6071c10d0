using System.Text.Json;

namespace Tests.Architecture;

/// <summary>What the runtime is told when a service starts, however it is started (docs/decisions/0011).</summary>
public sealed class RuntimeSettingsTests
{
    [Theory]
    [InlineData("Builder.Service")]
    [InlineData("Cdms.Service")]
    public async Task Settings_OfABuiltService_KeepTheHeapSmall(string service)
    {
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, service + ".runtimeconfig.json"));
        using var settings = await JsonDocument.ParseAsync(file, cancellationToken: TestContext.Current.CancellationToken);

        var properties = settings.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties");

        Assert.False(properties.GetProperty("System.GC.Server").GetBoolean());
        Assert.InRange(properties.GetProperty("System.GC.Gen0MaxBudget").GetInt64(), 1, 16 * 1024 * 1024);
    }
}
