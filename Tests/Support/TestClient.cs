using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Tests.Support;

/// <summary>One of the programs of <see cref="ApiClient"/>.</summary>
/// <param name="Name">Its lasting name.</param>
/// <param name="Token">Its token.</param>
/// <param name="Grants">What it may do.</param>
public sealed record TestClient(string Name, string Token, IReadOnlyList<string> Grants)
{
    /// <summary>A client whose token follows from its name.</summary>
    public static TestClient Of(string name, IReadOnlyList<string> grants) =>
        new(name, $"sft_tests-{name.Replace('@', '-')}-and-nothing-else-accepts-this-token", grants);

    /// <summary>Sends its token with every request of a client.</summary>
    public void SignIn(HttpClient client) => client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);

    /// <summary>Makes a service know it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings(string section) =>
    [
        new($"{section}:Name", Name),
        new($"{section}:TokenHash", $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Token)))}"),
        .. Grants.Select((grant, index) => new KeyValuePair<string, string?>(FormattableString.Invariant($"{section}:Grants:{index}"), grant)),
    ];
}
