using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Runner.Api;

/// <summary>The Builder's API, as far as a run needs it.</summary>
public sealed class BuilderClient(Uri address, string token) : ApiClient(address, token)
{
    private const int PageSize = 500;

    /// <summary>Imports an ODM file.</summary>
    public async Task<ImportAnswer> ImportAsync(string file, CancellationToken cancellationToken = default)
    {
        await using var stream = File.OpenRead(file);
        using var content = new StreamContent(stream);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/xml");
        return await PostAsync<ImportAnswer>("/api/studies/import", content, cancellationToken);
    }

    /// <summary>Publishes every form of a study and deploys it.</summary>
    public async Task<DeployedStudy> DeployStudyAsync(
        string studyOid, string environment, string changeReason, CancellationToken cancellationToken = default)
    {
        using var content = JsonContent.Create(new { environment, changeReason });
        return await PostAsync<DeployedStudy>($"/api/studies/{Uri.EscapeDataString(studyOid)}/deployments", content, cancellationToken);
    }

    /// <summary>Every deployment to an environment.</summary>
    public async Task<IReadOnlyList<Deployment>> ListDeploymentsAsync(string environment, CancellationToken cancellationToken = default)
    {
        List<Deployment> all = [];
        for (var page = 1; ; page++)
        {
            var answer = await GetAsync<DeploymentsPage>(
                FormattableString.Invariant($"/api/deployments?environment={Uri.EscapeDataString(environment)}&page={page}&pageSize={PageSize}"),
                cancellationToken);
            all.AddRange(answer.Deployments);
            if (answer.Deployments.Count < PageSize)
                return all;
        }
    }
}
