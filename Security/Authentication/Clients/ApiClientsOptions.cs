namespace Security.Authentication.Clients;

/// <summary>The list of <see cref="ApiClientOptions"/>.</summary>
internal sealed class ApiClientsOptions
{
    public IReadOnlyList<ApiClientOptions> Clients { get; set; } = [];
}
