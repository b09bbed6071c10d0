namespace Runner.Processes;

/// <summary>How a service ended that was told to.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Took">From SIGTERM until it was gone.</param>
/// <param name="ExitCode">0: it ended what it had begun. Anything else: it gave up, or was killed.</param>
public sealed record ServiceStop(string Name, TimeSpan Took, int ExitCode);
