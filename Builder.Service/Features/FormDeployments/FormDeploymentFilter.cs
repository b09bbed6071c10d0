using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Environments;
using Builder.Service.Features.Forms;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Which deployments are asked for, of those in the studies of the user.</summary>
/// <param name="Environment">Name of an environment.</param>
/// <param name="State">One of the states; capitals count.</param>
/// <param name="Study">OID of a study.</param>
/// <param name="Page">From 1; default 1.</param>
/// <param name="PageSize">1 to 500; default 50.</param>
internal sealed record FormDeploymentFilter(
    string? Environment, string? State, string? Study, int? Page, int? PageSize, BuilderDbContext Db, ClaimsPrincipal User, IOptions<EnvironmentOptions> Environments)
{
    private const int DefaultSize = 50, LargestSize = 500, LastPage = 1_000_000;

    public int PageOrFirst => Page ?? 1;

    public int SizeOrDefault => PageSize ?? DefaultSize;

    public async Task<ProblemHttpResult?> FindProblemAsync(CancellationToken cancellationToken)
    {
        if (PageOrFirst is < 1 or > LastPage)
            return Problem.BadRequest("bad-page", $"There is no page {Page}.", $"Use 1 to {LastPage}.", new Place(Path: "page"));
        if (SizeOrDefault is < 1 or > LargestSize)
            return Problem.BadRequest("bad-page", $"A page cannot have {PageSize} deployments.", $"Use 1 to {LargestSize}.", new Place(Path: "pageSize"));
        if (State is not null && !FormDeploymentState.All.Contains(State))
            return Problem.BadRequest("unknown-state", $"There is no state '{State}'.", $"Use one of: {string.Join(", ", FormDeploymentState.All)}.", new Place(Path: "state"));
        if (Environment is not null && Environments.Value.Find(Environment) is null)
            return Unknown.Environment(Environment, Environments.Value.All.Select(environment => environment.Name));
        if (Study is not null && (!User.May(Policies.ReadDeployments, new AccessScope(Study)) || !StorableText.IsStorable(Study) || !await Db.HasStudyAsync(Study, cancellationToken)))
            return Unknown.Study(Study);
        return null;
    }

    public IQueryable<FormDeployment> ApplyTo(IQueryable<FormDeployment> deployments)
    {
        deployments = deployments.Within(StudyScope.Of(User, Policies.ReadDeployments), deployment => deployment.StudyOid);
        if (Environment is not null)
            deployments = deployments.Where(deployment => deployment.Environment == Environment);
        if (State is not null)
            deployments = deployments.Where(deployment => deployment.CurrentState == State);
        if (Study is not null)
            deployments = deployments.Where(deployment => deployment.StudyOid == Study);
        return deployments;
    }
}
