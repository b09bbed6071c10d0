using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Backlog;

/// <summary>Lets a process stand still and go on: so it is as warm after a pause as before.</summary>
internal static class Freezer
{
    public static Task StopAsync(int processId, CancellationToken cancellationToken) => SignalAsync("-STOP", processId, cancellationToken);

    public static Task ContinueAsync(int processId, CancellationToken cancellationToken) => SignalAsync("-CONT", processId, cancellationToken);

    private static async Task SignalAsync(string signal, int processId, CancellationToken cancellationToken)
    {
        using var kill = Process.Start("kill", [signal, processId.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellationToken);
        if (kill.ExitCode != 0)
            throw new InvalidOperationException($"Process {processId} could not be sent {signal}: it has ended, or belongs to somebody else.");
    }
}
