namespace Cdms.Entry.Api;

/// <summary>The service answered, and did not do it.</summary>
public sealed class RefusedException(int status, ApiProblem problem) : Exception($"{problem.Detail} {problem.Remedy}")
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>What is wrong, and what to do.</summary>
    public ApiProblem Problem { get; } = problem;

    /// <summary>Nobody is signed in any more.</summary>
    public bool IsSignedOut => Status is 401;

    /// <summary>It may go by itself: too many requests, or the service or something before it is not well.</summary>
    public bool IsPassing => Status is 408 or 429 or >= 500;
}
