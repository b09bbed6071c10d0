using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Tests.Support;

/// <summary>The program as which tests call a service: known by configuration, with every role that a program may need.</summary>
public static class ApiClient
{
    /// <summary>Its name in histories and in the audit trail.</summary>
    public const string Name = "tests";

    /// <summary>Its token; nothing but hosts of tests accepts it.</summary>
    public const string Token = "sft_tests-and-nothing-else-accepts-this-token";

    private static readonly string[] Grants = ["designer", "publisher", "operator", "auditor", "administrator", "data-manager"];

    /// <summary>Makes a service know it.</summary>
    public static IEnumerable<KeyValuePair<string, string?>> Settings() =>
    [
        new("ApiClients:0:Name", Name),
        new("ApiClients:0:TokenHash", $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Token)))}"),
        .. Grants.Select((grant, index) => new KeyValuePair<string, string?>(FormattableString.Invariant($"ApiClients:0:Grants:{index}"), grant)),
    ];

    /// <summary>Sends the token with every request of a client.</summary>
    public static void SignIn(HttpClient client) => client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
}
