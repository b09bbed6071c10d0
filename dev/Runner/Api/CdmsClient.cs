namespace Runner.Api;

/// <summary>A CDMS's API, as far as a run needs it.</summary>
public sealed class CdmsClient(Uri address, string token) : ApiClient(address, token)
{
    private const int PageSize = 500;

    /// <summary>Every installed form version.</summary>
    public async Task<IReadOnlyList<InstalledForm>> ListFormsAsync(CancellationToken cancellationToken = default)
    {
        List<InstalledForm> all = [];
        for (var page = 1; ; page++)
        {
            var answer = await GetAsync<InstalledPage>(
                FormattableString.Invariant($"/api/forms?page={page}&pageSize={PageSize}"), cancellationToken);
            all.AddRange(answer.Items);
            if (answer.Items.Count < PageSize)
                return all;
        }
    }
}
