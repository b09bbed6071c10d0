using ServiceDefaults;

namespace Builder.Service.Features.Requests;

/// <summary>Ends a request with a problem from below an endpoint, where no result can be returned.</summary>
internal sealed class ProblemException(Problem problem) : Exception(problem.Detail)
{
    public Problem Problem { get; } = problem;
}
