namespace Builder.Cli;

/// <summary>What a command says to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done, and all is as wished.</summary>
    public const int Done = 0;

    /// <summary>Done, and the result is not as wished: not installed, not ready, data would be lost.</summary>
    public const int NotAsWished = 1;

    /// <summary>Refused, by the Builder or before it was asked; nothing was changed.</summary>
    public const int Refused = 2;

    /// <summary>Patience ran out; what was begun goes on.</summary>
    public const int TimedOut = 3;

    /// <summary>The Builder cannot be reached, or failed.</summary>
    public const int NoAnswer = 4;

    /// <summary>Stopped by Ctrl-C, or told to end.</summary>
    public const int Stopped = 130;
}
