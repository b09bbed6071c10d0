namespace Builder.Client;

/// <summary>The Builder answered, and did not do it.</summary>
public sealed class BuilderRefusedException(int status, ApiProblem problem) : Exception(Describe(status, problem))
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>What is wrong, where, and what to do.</summary>
    public ApiProblem Problem { get; } = problem;

    /// <summary>Nobody is signed in any more.</summary>
    public bool IsSignedOut => Status is 401;

    private static string Describe(int status, ApiProblem problem) =>
        string.Join(' ', new[] { problem.Detail ?? $"The service answered with status {status}.", problem.Remedy }.Where(text => !string.IsNullOrEmpty(text)));
}
