namespace TestTally;

/// <summary>How a test ended.</summary>
public enum Outcome
{
    /// <summary>As it should.</summary>
    Passed,

    /// <summary>With an error.</summary>
    Failed,

    /// <summary>It did not run.</summary>
    Skipped,
}

/// <summary>One test of a results file.</summary>
/// <param name="Name">Full name, with the arguments of a theory.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Text">The error with its stack trace, or why it was skipped.</param>
public sealed record TestResult(string Name, Outcome Outcome, string Text);
