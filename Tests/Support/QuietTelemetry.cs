using System.Runtime.CompilerServices;

namespace Tests.Support;

/// <summary>Hosts inside a test process keep no metrics and count none: each would hear those of all the others, and a clock that a test moves by months would have them counted once for each quarter of a minute.</summary>
/// <remarks>The script <c>test</c> says the same to each process. Services that tests start are told otherwise by their own settings.</remarks>
internal static class QuietTelemetry
{
#pragma warning disable CA2255 // It is application code: that of the test process.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void TurnOff()
    {
        Environment.SetEnvironmentVariable("Telemetry__Metrics", "false");
        Environment.SetEnvironmentVariable("Telemetry__Interval", "00:00:00");
    }
}
