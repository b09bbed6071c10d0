using Builder.Service.Domain;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Builder.Service.Features.Environments;

/// <summary>Which environments take a form version by itself.</summary>
internal sealed class EnvironmentRules(IOptions<EnvironmentOptions> options)
{
    /// <summary>Why a form version cannot be sent there; null when it can.</summary>
    public ProblemHttpResult? FindProblem(string environment) => options.Value.Find(environment) switch
    {
        null => Unknown.Environment(environment, options.Value.All.Select(known => known.Name)),
        { Kind: TargetEnvironment.Production } => Problem.Conflict("production-takes-releases",
            $"The environment '{environment}' is of kind production: it takes study releases, never single form versions.",
            "Deploy the form to an environment of kind uat.", new Place(Path: "$.environment")),
        _ => null,
    };
}
