using System.Net;

namespace Runner.Api;

/// <summary>A service refused a request and said why.</summary>
public sealed class RequestRefusedException(string request, HttpStatusCode status, ProblemAnswer problem)
    : Exception($"{request} was answered with {(int)status}.{Environment.NewLine}{problem}")
{
    /// <summary>The status of the answer.</summary>
    public HttpStatusCode Status { get; } = status;

    /// <summary>The service's words.</summary>
    public ProblemAnswer Problem { get; } = problem;
}
