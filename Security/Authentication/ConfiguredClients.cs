using Microsoft.Extensions.Options;

namespace Security.Authentication;

/// <summary>The programs that the configuration knows, by the hash of their token. No request of theirs asks the database.</summary>
internal sealed class ConfiguredClients(IOptions<ApiClientsOptions> options)
{
    private readonly Dictionary<string, ApiClientOptions> _byHash =
        options.Value.Clients.ToDictionary(client => client.TokenHash, StringComparer.OrdinalIgnoreCase);

    /// <summary>The client whose token hashes to this; null for none.</summary>
    public ApiClientOptions? Find(string tokenHash) => _byHash.GetValueOrDefault(tokenHash);
}
