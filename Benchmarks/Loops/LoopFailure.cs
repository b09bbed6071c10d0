namespace Benchmarks.Loops;

/// <summary>A loop that has failed once measures nothing any more.</summary>
internal static class LoopFailure
{
    /// <summary>Ends the process; the log holds the reason, and who waits for an answer gets an error.</summary>
    public static void End(Exception reason)
    {
        Console.Error.WriteLine(reason);
        Environment.Exit(1);
    }
}
