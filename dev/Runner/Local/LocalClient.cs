using System.Security.Cryptography;
using System.Text;

namespace Runner.Local;

/// <summary>The program as which everything on this machine calls the services of a system: a token of its own, of which they are told the hash alone.</summary>
public static class LocalClient
{
    /// <summary>Its name in histories and in the audit trail.</summary>
    public const string Name = "local";

    private const string Prefix = "sft_";

    private static readonly string[] Grants = ["designer", "publisher", "operator", "auditor", "data-manager"];

    /// <summary>A fresh token: <c>sft_</c> and 43 characters of base64url, 256 random bits.</summary>
    public static string NewToken() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Makes a service know the client that brings this token: keys and values of the configuration.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Settings(string token) =>
    [
        new("ApiClients:0:Name", Name),
        new("ApiClients:0:TokenHash", $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)))}"),
        .. Grants.Select((grant, index) => new KeyValuePair<string, string>(FormattableString.Invariant($"ApiClients:0:Grants:{index}"), grant)),
    ];
}
