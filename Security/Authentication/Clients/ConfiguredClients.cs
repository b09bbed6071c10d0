using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Security.Authentication.Clients;

/// <summary>The programs that the configuration knows, by the hash of their token. No request of theirs but the first asks the database (<see cref="ClientNames"/>).</summary>
/// <remarks>A token is changed without a gap by two entries of one name, each with its own hash.</remarks>
internal sealed class ConfiguredClients(IOptions<ApiClientsOptions> options)
{
    private readonly (byte[] Hash, ConfiguredClient Client)[] _clients =
        [.. options.Value.Clients.Select(client => (Encoding.ASCII.GetBytes(client.TokenHash.ToLowerInvariant()), ConfiguredClient.Of(client)))];

    /// <summary>The client whose token has this hash, as <see cref="TokenHash.Of"/> writes it; null for none.</summary>
    public ConfiguredClient? Find(string tokenHash)
    {
        // Every hash is compared, each in constant time, so that the answer's delay tells nothing of how near a guess came.
        var presented = Encoding.ASCII.GetBytes(tokenHash);
        ConfiguredClient? found = null;
        foreach (var (hash, client) in _clients)
            if (CryptographicOperations.FixedTimeEquals(hash, presented))
                found = client;
        return found;
    }
}
